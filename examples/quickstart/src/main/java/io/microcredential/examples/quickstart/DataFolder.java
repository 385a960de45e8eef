package io.microcredential.examples.quickstart;

import io.microcredential.core.Outcome;
import io.microcredential.core.catalog.MicroCredentialDraft;
import io.microcredential.core.catalog.MicroCredentialJson;
import io.microcredential.core.json.JsonForm;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The files that a district wrote. */
final class DataFolder {

  private static final JsonForm<PeopleFile> PEOPLE =
      JsonForm.document(PeopleFile.class, "quickstart-people/1");
  private static final JsonForm<SubmissionFile> SUBMISSION =
      JsonForm.document(SubmissionFile.class, "quickstart-submission/1");
  private static final JsonForm<RatingsFile> RATINGS =
      JsonForm.document(RatingsFile.class, "quickstart-ratings/1");
  private static final JsonForm<FeedbackFile> FEEDBACK =
      JsonForm.document(FeedbackFile.class, "quickstart-feedback/1");

  private final Path folder;

  DataFolder(Path folder) {
    this.folder = folder;
  }

  Outcome<MicroCredentialDraft> definition() {
    return MicroCredentialJson.read(bytes("definition.json"));
  }

  PeopleFile people() {
    return PEOPLE.read(bytes("people.json")).orElseThrow();
  }

  SubmissionFile submission(int round) {
    return SUBMISSION.read(bytes("submission-" + round + ".json")).orElseThrow();
  }

  RatingsFile ratings(String round) {
    return RATINGS.read(bytes("ratings-" + round + ".json")).orElseThrow();
  }

  FeedbackFile feedback(int round) {
    return FEEDBACK.read(bytes("feedback-" + round + ".json")).orElseThrow();
  }

  byte[] bytes(String file) {
    try {
      return Files.readAllBytes(folder.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException("the quickstart needs the file " + folder.resolve(file), e);
    }
  }
}
