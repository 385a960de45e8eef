package io.microcredential.core.catalog;

import io.microcredential.core.LanguageMap;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/** Checks {@link MaxLength}. */
public final class MaxLengthValidator implements ConstraintValidator<MaxLength, LanguageMap> {

  private int greatest;

  /** Creates a validator; the validation engine does this. */
  public MaxLengthValidator() {}

  @Override
  public void initialize(MaxLength bound) {
    greatest = bound.value();
  }

  @Override
  public boolean isValid(@Nullable LanguageMap text, ConstraintValidatorContext context) {
    return text == null || text.longest() <= greatest;
  }
}
