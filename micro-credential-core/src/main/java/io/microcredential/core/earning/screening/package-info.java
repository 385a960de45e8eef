/** A look at evidence before anybody judges it: links, copies, and words about people. */
@NullMarked
package io.microcredential.core.earning.screening;

import org.jspecify.annotations.NullMarked;
