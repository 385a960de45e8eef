package io.microcredential.core.earning.screening;

import io.microcredential.core.Digest;
import io.microcredential.core.PersonId;
import io.microcredential.core.SubmissionId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Says whether a file is known from the work of others; a port. */
@FunctionalInterface
public interface DuplicateCheck {

  /**
   * Looks for a file.
   *
   * @param learner whose portfolio it is in
   * @param artifact the digest of its bytes
   * @return what is known; it names submissions and nobody
   */
  DuplicateFinding check(PersonId learner, Digest artifact);

  /**
   * Returns a check for whoever has no list of what was handed in.
   *
   * @return a check that looks nowhere and says so
   */
  static DuplicateCheck none() {
    return (learner, artifact) -> new DuplicateFinding.NotChecked(NotCheckedReason.NO_CHECK);
  }

  /**
   * Returns a check against a list of what was handed in.
   *
   * <p>A file that was declared to be the learner's work, alone or in a team, is no duplicate: it
   * may come back in a later attempt, and the others of the team hand it in too. What the learner
   * declares now does not count, only what was declared before. Only exact copies are found; a file
   * that was saved again has other bytes.
   *
   * @param handedIn what was handed in; copied
   * @return the check
   */
  static DuplicateCheck among(Collection<HandedIn> handedIn) {
    Map<Digest, List<HandedIn>> byArtifact =
        handedIn.stream()
            .collect(Collectors.groupingBy(HandedIn::artifact, HashMap::new, Collectors.toList()));
    return (learner, artifact) -> {
      List<HandedIn> same = byArtifact.getOrDefault(artifact, List.of());
      List<SubmissionId> others =
          same.stream()
              .filter(file -> !file.by().contains(learner))
              .map(HandedIn::submission)
              .distinct()
              .toList();
      return others.isEmpty()
          ? new DuplicateFinding.NotFound()
          : new DuplicateFinding.FoundIn(others);
    };
  }
}
