package io.microcredential.badges.internal;

import org.jspecify.annotations.Nullable;

/**
 * One statement of an RDF dataset.
 *
 * @param subject an IRI or a blank node label that starts with {@code _:}
 * @param predicate an IRI
 * @param object an IRI, a blank node label, or the lexical form of a literal
 * @param datatype the literal's type, or nothing for an IRI or blank node
 * @param language the literal's language, or nothing
 * @param graph the name of the graph, or nothing for the default graph
 */
public record Quad(
    String subject,
    String predicate,
    String object,
    @Nullable String datatype,
    @Nullable String language,
    @Nullable String graph) {}
