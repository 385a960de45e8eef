/** A command line that reads ratings and writes a report about how far raters agree. */
@NullMarked
package io.microcredential.examples.rubriclab;

import org.jspecify.annotations.NullMarked;
