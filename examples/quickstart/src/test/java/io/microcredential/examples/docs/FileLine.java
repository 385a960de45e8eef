package io.microcredential.examples.docs;

import java.util.List;

// region own-store-line
/** What one transaction did, in its order: one line of the file. */
public record FileLine(List<FileChange> changes) {}
// end
