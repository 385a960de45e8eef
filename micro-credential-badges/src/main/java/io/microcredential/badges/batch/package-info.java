/** Issues many badges at once: with a dry run, each row once, and resumable after a crash. */
@NullMarked
package io.microcredential.badges.batch;

import org.jspecify.annotations.NullMarked;
