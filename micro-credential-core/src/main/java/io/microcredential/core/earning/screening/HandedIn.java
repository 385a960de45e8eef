package io.microcredential.core.earning.screening;

import io.microcredential.core.Digest;
import io.microcredential.core.PersonId;
import io.microcredential.core.SubmissionId;
import io.microcredential.core.earning.Attempt;
import io.microcredential.core.earning.Enrollment;
import io.microcredential.core.earning.Evidence;
import io.microcredential.core.earning.Submission;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A file that was handed in, and whose work it was declared to be.
 *
 * @param submission with which submission
 * @param by the learner, or everybody in the team whose common work it is; at least one
 * @param artifact the digest of its bytes
 */
public record HandedIn(SubmissionId submission, List<PersonId> by, Digest artifact) {

  /** Copies the list and refuses the work of nobody. */
  public HandedIn {
    Objects.requireNonNull(submission, "submission");
    by = List.copyOf(by);
    if (by.isEmpty()) {
      throw new IllegalArgumentException("say whose work it is");
    }
    Objects.requireNonNull(artifact, "artifact");
  }

  /**
   * Returns every file that a learner has handed in on the way to one micro-credential.
   *
   * @param enrollment the way so far
   * @return the files of all attempts, each as the work of the learner and of the team declared
   *     with it
   */
  public static List<HandedIn> during(Enrollment enrollment) {
    var submissions = new ArrayList<Submission>();
    enrollment.earlier().stream().map(Attempt::submission).forEach(submissions::add);
    enrollment.submission().ifPresent(submissions::add);
    var files = new ArrayList<HandedIn>();
    for (Submission submission : submissions) {
      for (Evidence piece : submission.portfolio().evidence()) {
        var by = new ArrayList<PersonId>();
        by.add(enrollment.learner());
        if (piece.team() != null) {
          by.addAll(piece.team().others());
        }
        files.add(new HandedIn(submission.id(), by, piece.artifact().digest()));
      }
    }
    return List.copyOf(files);
  }
}
