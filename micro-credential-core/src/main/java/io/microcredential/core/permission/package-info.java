/** Who may do what: roles, actions and subjects, and a decision that gives its reason. */
@NullMarked
package io.microcredential.core.permission;

import org.jspecify.annotations.NullMarked;
