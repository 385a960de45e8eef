package io.microcredential.core.service;

import io.microcredential.core.EnrollmentId;
import io.microcredential.core.json.JsonValue;
import io.microcredential.core.permission.Action;

/**
 * A move that somebody asks for.
 *
 * @param name which move
 * @param enrollment in which enrollment
 * @param arguments what else was said
 * @param action what the caller has to be allowed
 */
record Asked(String name, EnrollmentId enrollment, JsonValue arguments, Action action) {

  JsonValue json() {
    return Arguments.and(JsonValue.of(enrollment.value()), arguments);
  }

  String command() {
    return "earning." + name;
  }

  @Override
  public String toString() {
    return command();
  }
}
