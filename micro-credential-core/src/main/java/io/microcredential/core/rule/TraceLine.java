package io.microcredential.core.rule;

/**
 * One line of a trace in words.
 *
 * @param depth how deep the rule stands in the tree, 0 for the whole rule
 * @param verdict the rule's answer
 * @param text what was asked and what was found
 */
public record TraceLine(int depth, Verdict verdict, String text) {}
