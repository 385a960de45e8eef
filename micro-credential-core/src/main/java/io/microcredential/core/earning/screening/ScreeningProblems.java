package io.microcredential.core.earning.screening;

import io.microcredential.core.JsonPointer;
import io.microcredential.core.Problem;
import io.microcredential.core.SubmissionId;
import io.microcredential.core.earning.screening.ScreeningResult.DuplicateResult;
import io.microcredential.core.earning.screening.ScreeningResult.LinkResult;
import io.microcredential.core.earning.screening.ScreeningResult.PersonalDataResult;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The sentences for what somebody should look at again. */
final class ScreeningProblems {

  private static final int MOST_NAMED = 5;

  private ScreeningProblems() {}

  static Stream<Problem> of(ScreeningResult result) {
    if (result instanceof LinkResult link
        && link.finding() instanceof LinkFinding.NotReachable not) {
      return Stream.of(of(link, not.fault()));
    }
    if (result instanceof DuplicateResult file
        && file.finding() instanceof DuplicateFinding.FoundIn found) {
      return Stream.of(of(file.at(), found.submissions()));
    }
    if (result instanceof PersonalDataResult text
        && text.finding() instanceof PersonalDataFinding.Searched searched) {
      return Arrays.stream(PersonalDataKind.values())
          .flatMap(kind -> of(text.at(), kind, searched.matches()));
    }
    return Stream.empty();
  }

  private static Problem of(LinkResult link, LinkFault fault) {
    String code =
        switch (fault) {
          case MALFORMED -> "screening.link-malformed";
          case NOT_ON_THE_WEB -> "screening.link-not-on-the-web";
          case NO_HOST -> "screening.link-without-host";
          case CREDENTIALS -> "screening.link-credentials";
          case LOCAL -> "screening.link-local";
          case ONLY_FOR_OWNER -> "screening.link-only-for-owner";
          case NOTHING_THERE -> "screening.link-nothing-there";
        };
    String what =
        switch (fault) {
          case MALFORMED -> "is not written as a web address is";
          case NOT_ON_THE_WEB -> "does not begin with http:// or https://";
          case NO_HOST -> "does not name a website";
          case CREDENTIALS -> "has a user name or password in it";
          case LOCAL -> "leads to your own computer or to a private network";
          case ONLY_FOR_OWNER -> "looks like one that opens only for the person signed in";
          case NOTHING_THERE -> "leads to a page that is not there";
        };
    String fix =
        fault == LinkFault.CREDENTIALS
            ? "Take them out, change the password, and give an address that opens without them."
            : "Give an address that opens for somebody who is not signed in anywhere.";
    return Problem.warning(
            code,
            link.at(),
            "The address at character " + (link.where().start() + 1) + " " + what + ".")
        .fix(fix);
  }

  private static Problem of(JsonPointer at, List<SubmissionId> submissions) {
    String named =
        submissions.stream()
            .limit(MOST_NAMED)
            .map(SubmissionId::value)
            .collect(Collectors.joining(", "));
    String more =
        submissions.size() > MOST_NAMED
            ? " and " + (submissions.size() - MOST_NAMED) + " more"
            : "";
    return Problem.warning(
            "screening.duplicate",
            at,
            "The same file was handed in by somebody else, with " + named + more + ".")
        .fix("Hand in your own work, or have common work declared as that of a team.");
  }

  private static Stream<Problem> of(
      JsonPointer at, PersonalDataKind kind, List<PersonalDataMatch> matches) {
    long count = matches.stream().filter(match -> match.kind() == kind).count();
    if (count == 0) {
      return Stream.empty();
    }
    String code =
        switch (kind) {
          case NAME -> "screening.name";
          case EMAIL -> "screening.email";
          case PHONE -> "screening.phone";
          case LONG_NUMBER -> "screening.long-number";
        };
    String what =
        switch (kind) {
          case NAME -> "a name from the list";
          case EMAIL -> "an e-mail address";
          case PHONE -> "a telephone number";
          case LONG_NUMBER -> "a long number";
        };
    String places = count == 1 ? "one place" : count + " places";
    return Stream.of(
        Problem.warning(code, at, "There seems to be " + what + " here, in " + places + ".")
            .fix("Leave it out, or write it so that nobody can be recognised."));
  }
}
