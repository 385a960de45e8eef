package io.microcredential.core.earning.screening;

import io.microcredential.core.EvidenceId;
import io.microcredential.core.JsonPointer;
import io.microcredential.core.PersonId;
import io.microcredential.core.earning.Evidence;
import io.microcredential.core.earning.EvidencePortfolio;
import io.microcredential.core.earning.screening.ScreeningResult.DuplicateResult;
import io.microcredential.core.earning.screening.ScreeningResult.LinkResult;
import io.microcredential.core.earning.screening.ScreeningResult.PersonalDataResult;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Looks through a portfolio for what people usually regret having handed in: addresses that others
 * cannot open, files that are somebody else's, and words that tell who a student is.
 *
 * <p>It has no network and no memory of its own; what it may ask is passed in. An exception of a
 * check that was passed in passes through.
 */
public final class EvidenceScreening {

  /** The longest text that is looked through, in {@code char}s. */
  public static final int MAX_TEXT_LENGTH = 200_000;

  /** The most addresses of one text that are checked. */
  public static final int MAX_LINKS = 100;

  private final LinkCheck links;
  private final DuplicateCheck duplicates;
  private final PersonalDataScan personalData;

  private EvidenceScreening(
      LinkCheck links, DuplicateCheck duplicates, PersonalDataScan personalData) {
    this.links = Objects.requireNonNull(links, "links");
    this.duplicates = Objects.requireNonNull(duplicates, "duplicates");
    this.personalData = Objects.requireNonNull(personalData, "personalData");
  }

  /**
   * Returns a screening with the given checks.
   *
   * @param links the check of addresses, such as {@link LinkCheck#withoutNetwork()}
   * @param duplicates the check of files, such as {@link DuplicateCheck#among}
   * @param personalData the scan of texts, such as {@link PersonalDataScan#lookingFor}
   * @return the screening
   */
  public static EvidenceScreening with(
      LinkCheck links, DuplicateCheck duplicates, PersonalDataScan personalData) {
    return new EvidenceScreening(links, duplicates, personalData);
  }

  /**
   * Looks through a portfolio.
   *
   * @param learner whose portfolio it is
   * @param portfolio the portfolio, a draft or handed in
   * @return what was found and what was not looked at
   */
  public ScreeningReport screen(PersonId learner, EvidencePortfolio portfolio) {
    return screen(learner, portfolio, Map.of());
  }

  /**
   * Looks through a portfolio and the names of its files.
   *
   * @param learner whose portfolio it is
   * @param portfolio the portfolio, a draft or handed in
   * @param fileNames the names under which files were sent, where they are known; a piece that is
   *     not in the portfolio is passed over
   * @return what was found and what was not looked at
   */
  public ScreeningReport screen(
      PersonId learner, EvidencePortfolio portfolio, Map<EvidenceId, String> fileNames) {
    Objects.requireNonNull(learner, "learner");
    var results = new ArrayList<ScreeningResult>();
    for (int i = 0; i < portfolio.evidence().size(); i++) {
      Evidence piece = portfolio.evidence().get(i);
      JsonPointer at = JsonPointer.root().child("evidence").child(i);
      JsonPointer artifact = at.child("artifact");
      results.add(
          new DuplicateResult(artifact, duplicates.check(learner, piece.artifact().digest())));
      String fileName = fileNames.get(piece.id());
      if (fileName != null) {
        people(fileName, artifact, results);
      }
      text(piece.narrative(), at.child("narrative"), results);
      text(piece.context(), at.child("context"), results);
      if (piece.team() != null) {
        text(piece.team().account(), at.child("team").child("account"), results);
      }
    }
    for (int i = 0; i < portfolio.answers().size(); i++) {
      JsonPointer at = JsonPointer.root().child("answers").child(i).child("text");
      text(portfolio.answers().get(i).text(), at, results);
    }
    return new ScreeningReport(results);
  }

  private void text(String text, JsonPointer at, List<ScreeningResult> results) {
    people(text, at, results);
    if (text.length() > MAX_TEXT_LENGTH) {
      var whole = new TextSpan(0, text.length());
      results.add(new LinkResult(at, whole, new LinkFinding.NotChecked(NotCheckedReason.TOO_LONG)));
      return;
    }
    List<TextSpan> found = Links.in(text);
    for (TextSpan where : found.subList(0, Math.min(MAX_LINKS, found.size()))) {
      results.add(new LinkResult(at, where, link(text.substring(where.start(), where.end()))));
    }
    if (found.size() > MAX_LINKS) {
      var rest = new TextSpan(found.get(MAX_LINKS).start(), found.get(found.size() - 1).end());
      results.add(new LinkResult(at, rest, new LinkFinding.NotChecked(NotCheckedReason.TOO_MANY)));
    }
  }

  private LinkFinding link(String address) {
    try {
      return links.check(new URI(address));
    } catch (URISyntaxException e) {
      return new LinkFinding.NotReachable(LinkFault.MALFORMED);
    }
  }

  private void people(String text, JsonPointer at, List<ScreeningResult> results) {
    if (text.isBlank()) {
      return;
    }
    results.add(
        new PersonalDataResult(
            at,
            text.length() > MAX_TEXT_LENGTH
                ? new PersonalDataFinding.NotChecked(NotCheckedReason.TOO_LONG)
                : personalData.scan(text)));
  }
}
