package io.microcredential.badges.internal;

/**
 * Where a kind of credential stands in a picture.
 *
 * @param keyword the keyword of the chunk in a PNG
 * @param prefix the usual prefix of the element in an SVG
 * @param namespace the namespace of the element
 * @param element the local name of the element
 */
public record BakedName(String keyword, String prefix, String namespace, String element) {}
