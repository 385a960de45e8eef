package io.microcredential.core.stack;

/** A type that has its name in common with one of another package. */
public record Twin(int size) {}
