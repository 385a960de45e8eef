package io.microcredential.rubric.feedback;

import io.microcredential.core.EvidenceId;
import io.microcredential.core.JsonPointer;
import io.microcredential.core.Problem;
import io.microcredential.core.Problems;
import io.microcredential.core.Severity;
import io.microcredential.core.assessment.Assessment;
import io.microcredential.core.assessment.CriterionComment;
import io.microcredential.core.assessment.CriterionRating;
import io.microcredential.core.assessment.Feedback;
import io.microcredential.rubric.internal.Sentences;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads feedback before a learner does, and says what an editor would: too short, praise that fits
 * any work, no pointer to the work, a judgement without a reason, words that hurt.
 *
 * <p>It looks words up in lists and understands nothing: it cannot tell <i>not lazy</i> from
 * <i>lazy</i>, nor whether a comment fits its level, and says nothing about that. So what it finds
 * are warnings, unless a programme declares that a rule refuses. No finding repeats what somebody
 * wrote, save words of its own lists.
 *
 * <pre>{@code
 * Problems problems = FeedbackLint.in(Locale.ENGLISH).withMinimumWords(10).check(feedback);
 * }</pre>
 *
 * <p>Immutable, and safe for use by many threads.
 */
public final class FeedbackLint {

  private final Set<FeedbackRule> rules;
  private final Set<FeedbackRule> refusing;
  private final FeedbackWords words;
  private final Sentences sentences;
  private final int minimumWords;

  private FeedbackLint(
      Set<FeedbackRule> rules,
      Set<FeedbackRule> refusing,
      FeedbackWords words,
      Sentences sentences,
      int minimumWords) {
    this.rules = Collections.unmodifiableSet(rules);
    this.refusing = Collections.unmodifiableSet(refusing);
    this.words = words;
    this.sentences = sentences;
    this.minimumWords = minimumWords;
  }

  /**
   * Returns a lint with every rule, for texts of at least six words in one language; it explains
   * itself in that language.
   *
   * @param language English or Spanish
   * @return the lint
   * @throws IllegalArgumentException if there are no word lists for the language
   */
  public static FeedbackLint in(Locale language) {
    return new FeedbackLint(
        EnumSet.allOf(FeedbackRule.class),
        EnumSet.noneOf(FeedbackRule.class),
        FeedbackWords.in(List.of(language)),
        new Sentences(FeedbackLint.class, language),
        6);
  }

  /**
   * Returns the lint for texts in any of several languages, with the lists of all of them together.
   *
   * @param languages English, Spanish or both, instead of the lists so far
   * @return the lint
   * @throws IllegalArgumentException if there are no word lists for a language
   */
  public FeedbackLint forTextsIn(Collection<Locale> languages) {
    return new FeedbackLint(rules, refusing, FeedbackWords.in(languages), sentences, minimumWords);
  }

  /**
   * Returns the lint that explains itself in another language.
   *
   * @param locale the reader's language; English where there is no translation
   * @return the lint
   */
  public FeedbackLint explainedIn(Locale locale) {
    return new FeedbackLint(
        rules, refusing, words, new Sentences(FeedbackLint.class, locale), minimumWords);
  }

  /**
   * Returns the lint with another length.
   *
   * @param number the fewest words that are not too short, at least 1
   * @return the lint
   * @throws IllegalArgumentException if it is less than 1
   */
  public FeedbackLint withMinimumWords(int number) {
    if (number < 1) {
      throw new IllegalArgumentException("feedback has at least 1 word, was " + number);
    }
    return new FeedbackLint(rules, refusing, words, sentences, number);
  }

  /**
   * Returns the lint without some rules.
   *
   * @param others what is not looked at
   * @return the lint
   */
  public FeedbackLint without(FeedbackRule... others) {
    Set<FeedbackRule> fewer = EnumSet.noneOf(FeedbackRule.class);
    fewer.addAll(rules);
    fewer.removeAll(List.of(others));
    return new FeedbackLint(fewer, refusing, words, sentences, minimumWords);
  }

  /**
   * Returns the lint whose findings of some rules are errors.
   *
   * @param strict which rules
   * @return the lint
   */
  public FeedbackLint refusing(FeedbackRule... strict) {
    Set<FeedbackRule> more = EnumSet.noneOf(FeedbackRule.class);
    more.addAll(refusing);
    more.addAll(List.of(strict));
    return new FeedbackLint(rules, more, words, sentences, minimumWords);
  }

  /**
   * Returns the lint with more words.
   *
   * @param kind in which list
   * @param phrases words or phrases; capitals and accents do not matter
   * @return the lint
   */
  public FeedbackLint withWords(FeedbackWordKind kind, Collection<String> phrases) {
    return new FeedbackLint(rules, refusing, words.with(kind, phrases), sentences, minimumWords);
  }

  /**
   * Returns the lint with fewer words.
   *
   * @param kind in which list
   * @param phrases what no longer stands there
   * @return the lint
   */
  public FeedbackLint withoutWords(FeedbackWordKind kind, Collection<String> phrases) {
    return new FeedbackLint(rules, refusing, words.without(kind, phrases), sentences, minimumWords);
  }

  /**
   * Returns the lint that takes the ids of pieces of evidence for pointers to them.
   *
   * @param evidence what the learner handed in
   * @return the lint
   */
  public FeedbackLint pointingAt(Collection<EvidenceId> evidence) {
    return withWords(FeedbackWordKind.EVIDENCE, evidence.stream().map(EvidenceId::value).toList());
  }

  /**
   * Checks a text about the work.
   *
   * @param text any text
   * @return every finding, at the root
   */
  public Problems check(String text) {
    return check(text, JsonPointer.root(), true);
  }

  /**
   * Checks what is said about one criterion.
   *
   * @param comment the words
   * @return every finding, at {@code /comment}
   */
  public Problems check(CriterionComment comment) {
    return check(comment.comment(), JsonPointer.root().child("comment"), true);
  }

  /**
   * Checks the words of a rating. Where there is no level nothing is asked to point to the work,
   * because there may be none.
   *
   * @param rating the rating
   * @return every finding, at {@code /comment}
   */
  public Problems check(CriterionRating rating) {
    return check(rating.comment(), JsonPointer.root().child("comment"), rating.level() != null);
  }

  /**
   * Checks what a learner is told. The words about the whole need not point to the work where there
   * are words about single criteria.
   *
   * @param feedback the words
   * @return every finding, at {@code /overall} and {@code /criteria/0/comment}
   */
  public Problems check(Feedback feedback) {
    Problems problems =
        check(
            feedback.overall(), JsonPointer.root().child("overall"), feedback.criteria().isEmpty());
    for (int i = 0; i < feedback.criteria().size(); i++) {
      problems =
          problems.and(
              check(feedback.criteria().get(i))
                  .under(JsonPointer.root().child("criteria").child(i)));
    }
    return problems;
  }

  /**
   * Checks the words of all ratings of an assessment.
   *
   * @param assessment the assessment
   * @return every finding, at {@code /ratings/0/comment} and so on
   */
  public Problems check(Assessment assessment) {
    Problems problems = Problems.none();
    for (int i = 0; i < assessment.ratings().size(); i++) {
      problems =
          problems.and(
              check(assessment.ratings().get(i))
                  .under(JsonPointer.root().child("ratings").child(i)));
    }
    return problems;
  }

  /**
   * Finds words that went to more than one learner.
   *
   * @param feedback that of one learner each
   * @return a finding for each text that another learner got as well, at {@code /0/overall} and
   *     {@code /0/criteria/0/comment}
   */
  public Problems checkRepeated(List<Feedback> feedback) {
    var repeats = new Repeats();
    for (int i = 0; i < feedback.size(); i++) {
      JsonPointer at = JsonPointer.root().child(i);
      repeats.add(i, feedback.get(i).overall(), at.child("overall"));
      List<CriterionComment> comments = feedback.get(i).criteria();
      for (int j = 0; j < comments.size(); j++) {
        repeats.add(i, comments.get(j).comment(), at.child("criteria").child(j).child("comment"));
      }
    }
    return repeated(repeats);
  }

  /**
   * Finds words that an assessor gave to more than one submission.
   *
   * @param assessments any number, those of one submission counted as one learner's
   * @return a finding for each comment that another submission got as well, at {@code
   *     /0/ratings/0/comment}
   */
  public Problems checkRepeatedRatings(List<Assessment> assessments) {
    var repeats = new Repeats();
    for (int i = 0; i < assessments.size(); i++) {
      List<CriterionRating> ratings = assessments.get(i).ratings();
      for (int j = 0; j < ratings.size(); j++) {
        repeats.add(
            assessments.get(i).submission(),
            ratings.get(j).comment(),
            JsonPointer.root().child(i).child("ratings").child(j).child("comment"));
      }
    }
    return repeated(repeats);
  }

  private Problems repeated(Repeats repeats) {
    List<Problem> problems = new ArrayList<>();
    repeats.forEachRepeated(
        (at, learners) -> find(FeedbackRule.REPEATED, at, problems, Integer.toString(learners)));
    return Problems.of(problems);
  }

  private Problems check(String text, JsonPointer at, boolean mustPoint) {
    PlainText plain = PlainText.of(text);
    List<Problem> problems = new ArrayList<>();
    if (plain.words().isEmpty()) {
      find(FeedbackRule.EMPTY, at, problems);
      return Problems.of(problems);
    }
    if (plain.words().size() < minimumWords) {
      find(
          FeedbackRule.TOO_SHORT,
          at,
          problems,
          Integer.toString(plain.words().size()),
          Integer.toString(minimumWords));
    }
    if (words.isOnlyPraise(plain)) {
      find(FeedbackRule.GENERIC_PRAISE, at, problems);
    }
    if (mustPoint && !words.hasPointer(plain)) {
      find(FeedbackRule.NO_EVIDENCE, at, problems);
    }
    if (words.hasJudgementWithoutReason(plain)) {
      find(FeedbackRule.NO_REASON, at, problems);
    }
    Set<String> harsh = words.of(FeedbackWordKind.HARSH).foundIn(plain.words());
    if (!harsh.isEmpty()) {
      find(
          FeedbackRule.HARSH,
          at,
          problems,
          harsh.stream().map(word -> "“" + word + "”").collect(Collectors.joining(", ")));
    }
    return Problems.of(problems);
  }

  private void find(FeedbackRule rule, JsonPointer at, List<Problem> problems, String... blanks) {
    if (rules.contains(rule)) {
      problems.add(
          new Problem(
              rule.code(),
              at,
              refusing.contains(rule) ? Severity.ERROR : Severity.WARNING,
              sentences.text(rule.key(), blanks),
              sentences.text(rule.key() + ".fix", blanks)));
    }
  }
}
