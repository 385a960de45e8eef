package io.microcredential.core.rule;

import io.microcredential.core.CriterionId;
import io.microcredential.core.Fraction;
import io.microcredential.core.LevelId;
import io.microcredential.core.MicroCredentialId;
import io.microcredential.core.TestId;
import io.microcredential.core.Version;
import io.microcredential.core.assessment.EvidenceKind;
import io.microcredential.core.assessment.EvidenceRole;
import io.microcredential.core.rule.AwardRule.CriterionAtLeast;
import io.microcredential.core.rule.AwardRule.EachAtLeast;
import io.microcredential.core.rule.AwardRule.EvidencePresent;
import io.microcredential.core.rule.AwardRule.FractionAtLeast;
import io.microcredential.core.rule.AwardRule.HeldFor;
import io.microcredential.core.rule.AwardRule.HoursAtLeast;
import io.microcredential.core.rule.AwardRule.PrerequisiteHeld;
import io.microcredential.core.rule.AwardRule.ScoreAtLeast;
import io.microcredential.core.rule.AwardRule.TestScoreAtLeast;
import io.microcredential.core.rule.RuleToken.Kind;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads the rules that have no rules below them. */
abstract sealed class LeafReader extends RuleReader permits RuleParser {

  LeafReader(String text, Locale locale) {
    super(text, locale);
  }

  @Nullable AwardRule share(RuleToken start, Amount amount) {
    @Nullable List<CriterionId> criteria = criteria();
    atLeast();
    @Nullable LevelId level = level();
    Fraction share = amount.value();
    if (amount.plain()) {
      note("rule.share", start.place(), "whole-share");
      return null;
    }
    return share == null || criteria == null || level == null
        ? null
        : made("rule.share", start, () -> new FractionAtLeast(share, level, criteria), "share");
  }

  @Nullable AwardRule criterion() {
    advance();
    @Nullable CriterionId criterion = named(CriterionId::of, "expected.criterion");
    atLeast();
    @Nullable LevelId level = level();
    return criterion == null || level == null ? null : new CriterionAtLeast(criterion, level);
  }

  @Nullable AwardRule each() {
    advance();
    @Nullable List<CriterionId> criteria = List.of();
    if (next.isWord("of")) {
      advance();
      criteria = criteria();
    }
    atLeast();
    @Nullable LevelId level = level();
    return criteria == null || level == null ? null : new EachAtLeast(level, criteria);
  }

  @Nullable AwardRule score() {
    advance();
    atLeast();
    Fraction least = amount().value();
    return least == null ? null : new ScoreAtLeast(least);
  }

  @Nullable AwardRule evidence() {
    advance();
    boolean inOrder = true;
    @Nullable EvidenceKind kind = null;
    @Nullable EvidenceRole role = null;
    if (next.isName() && !next.isWord("for") && !next.isWord("at")) {
      kind = named(code(EvidenceKind::of), "expected.kind");
      inOrder = kind != null;
    }
    if (next.isWord("for")) {
      advance();
      role = named(code(EvidenceRole::of), "expected.role");
      inOrder &= role != null;
    }
    atLeast();
    RuleToken start = next;
    Fraction count = amount().value();
    if (count == null || !inOrder) {
      return null;
    }
    @Nullable EvidenceKind ofKind = kind;
    @Nullable EvidenceRole inRole = role;
    return made(
        "rule.count",
        start,
        () -> new EvidencePresent(ofKind, inRole, whole(count)),
        "whole-number");
  }

  @Nullable AwardRule test() {
    advance();
    @Nullable TestId test = named(TestId::of, "expected.test");
    atLeast();
    Fraction least = amount().value();
    return test == null || least == null ? null : new TestScoreAtLeast(test, least);
  }

  /** Reads {@code held "…" version >= 2.0 or "…" even if expired}, also with a time after held. */
  @Nullable AwardRule held() {
    advance();
    boolean timed = next.isWord("for");
    @Nullable Period period = null;
    if (timed) {
      advance();
      period = period();
    }
    RuleToken start = next;
    List<EquivalentCredential> accepted = new ArrayList<>();
    boolean inOrder = accepted(accepted);
    while (next.isWord("or")) {
      advance();
      inOrder &= accepted(accepted);
    }
    List<AwardEnding> endings = evenIf();
    if (!inOrder || (timed && period == null)) {
      return null;
    }
    EquivalentCredential first = accepted.remove(0);
    @Nullable PrerequisiteHeld held =
        made(
            "rule.repeated",
            start,
            () -> new PrerequisiteHeld(first.credential(), first.since(), accepted, endings),
            "repeated-credential");
    return held == null || period == null ? held : new HeldFor(period, held);
  }

  private boolean accepted(List<EquivalentCredential> accepted) {
    if (next.is(Kind.WORD)) {
      throw unexpected("address");
    }
    @Nullable MicroCredentialId credential = named(MicroCredentialId::of, "expected.credential");
    boolean inOrder = credential != null;
    @Nullable Version since = null;
    if (next.isWord("version")) {
      advance();
      atLeast();
      since = named(Version::parse, "expected.version");
      inOrder &= since != null;
    }
    if (credential != null && inOrder) {
      accepted.add(new EquivalentCredential(credential, since));
    }
    return inOrder;
  }

  private List<AwardEnding> evenIf() {
    List<AwardEnding> endings = new ArrayList<>();
    if (next.isWord("even")) {
      advance();
      expectWord("if");
      endings.add(ending());
      while (next.isWord("or")) {
        advance();
        endings.add(ending());
      }
    }
    return endings;
  }

  private AwardEnding ending() {
    AwardEnding ending =
        switch (next.keyword()) {
          case "expired" -> AwardEnding.EXPIRED;
          case "revoked" -> AwardEnding.REVOKED;
          default -> throw missing(text("expected.ending"));
        };
    advance();
    return ending;
  }

  @Nullable AwardRule hours() {
    advance();
    atLeast();
    RuleToken start = next;
    Fraction least = amount().value();
    return least == null
        ? null
        : made("rule.value", start, () -> new HoursAtLeast(least), "above-zero");
  }
}
