package io.microcredential.core.catalog;

import io.microcredential.core.LanguageMap;
import io.microcredential.core.PartId;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Objects;

/**
 * A part of the submission form, with its questions.
 *
 * @param id identifies it inside the definition
 * @param title what it is called
 * @param prompts the questions in order
 */
public record Part(PartId id, @MaxLength(200) LanguageMap title, List<@Valid Prompt> prompts) {

  /** Copies the prompts. */
  public Part {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(title, "title");
    prompts = List.copyOf(prompts);
  }
}
