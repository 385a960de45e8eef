package io.microcredential.core.catalog;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.TYPE_USE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/** Bounds the length of a text in each of its languages. */
@Documented
@Constraint(validatedBy = MaxLengthValidator.class)
@Target({FIELD, TYPE_USE})
@Retention(RUNTIME)
public @interface MaxLength {

  /**
   * Returns the greatest length.
   *
   * @return the number of Unicode code points
   */
  int value();

  /**
   * Returns the key of the message.
   *
   * @return a key in braces
   */
  String message() default "{definition.text-too-long}";

  /**
   * Returns the validation groups.
   *
   * @return none by default
   */
  Class<?>[] groups() default {};

  /**
   * Returns the payload.
   *
   * @return none by default
   */
  Class<? extends Payload>[] payload() default {};
}
