package io.microcredential.core.json;

/** A type that has its name in common with one of another package. */
public record Twin(String name, io.microcredential.core.stack.Twin other) {}
