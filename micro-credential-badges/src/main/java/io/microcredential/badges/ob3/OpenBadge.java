package io.microcredential.badges.ob3;

import io.microcredential.core.EvidenceId;
import io.microcredential.core.catalog.MicroCredential;
import io.microcredential.core.credit.CreditOffer;
import io.microcredential.core.earning.Award;
import io.microcredential.core.earning.EarningState.Awarded;
import io.microcredential.core.earning.Enrollment;
import io.microcredential.core.earning.Evidence;
import io.microcredential.core.earning.EvidencePortfolio;
import io.microcredential.core.earning.EvidenceRelease;
import io.microcredential.core.json.JsonValue.JsonObject;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What a badge says, before it is signed: the award, told in the words of Open Badges 3.0.
 *
 * <p>Evidence gets in only if its owner released it, and then with its address, kind and the title
 * of what was asked for; what the learner wrote about it and the assessors' comments never do.
 *
 * <pre>{@code
 * OpenBadge badge = OpenBadge.of(definition, enrollment, Recipient.did("did:key:z6Mk…"));
 * }</pre>
 */
public final class OpenBadge {

  /** Evidence that its owner has released. */
  record Released(Evidence evidence, EvidenceRelease release) {

    boolean isPublicAt(Instant at) {
      return release.holdsAt(at)
          && evidence.consent().coversOn(at.atZone(ZoneOffset.UTC).toLocalDate());
    }
  }

  private final MicroCredential definition;
  private final Award award;
  private final List<Released> released;
  private final Recipient recipient;
  private final Locale locale;
  private final @Nullable CreditOffer credit;
  private final @Nullable URI image;
  private final String imageCaption;
  private final UnaryOperator<AchievementCredential> supplement;

  private OpenBadge(
      MicroCredential definition,
      Award award,
      List<Released> released,
      Recipient recipient,
      Locale locale,
      @Nullable CreditOffer credit,
      @Nullable URI image,
      String imageCaption,
      UnaryOperator<AchievementCredential> supplement) {
    this.definition = definition;
    this.award = award;
    this.released = List.copyOf(released);
    this.recipient = recipient;
    this.locale = locale;
    this.credit = credit;
    this.image = image;
    this.imageCaption = imageCaption;
    this.supplement = supplement;
  }

  /**
   * Returns the badge of an award, in the language the definition was written in, with the evidence
   * whose release was not taken back.
   *
   * @param definition the version that was earned
   * @param enrollment an enrollment in the state {@link Awarded}
   * @param recipient whom the badge is issued to
   * @return the badge
   * @throws IllegalArgumentException if the enrollment is not awarded or pins another version
   */
  public static OpenBadge of(
      MicroCredential definition, Enrollment enrollment, Recipient recipient) {
    if (!(enrollment.state() instanceof Awarded awarded)) {
      throw new IllegalArgumentException("only an award becomes a badge; award first");
    }
    if (!awarded.award().pins().definition().equals(definition.ref())) {
      throw new IllegalArgumentException(
          "the award pins another version; issue with the version that was earned");
    }
    return new OpenBadge(
        definition,
        awarded.award(),
        released(awarded.attempt().submission().portfolio(), enrollment.releases()),
        Objects.requireNonNull(recipient, "recipient"),
        Locale.forLanguageTag(definition.title().originalLanguage()),
        null,
        null,
        "",
        UnaryOperator.identity());
  }

  private static List<Released> released(
      EvidencePortfolio portfolio, List<EvidenceRelease> releases) {
    var found = new ArrayList<Released>();
    for (EvidenceRelease release : releases) {
      if (release.takenBackAt() == null) {
        EvidenceId id = release.evidence();
        portfolio.piece(id).ifPresent(piece -> found.add(new Released(piece, release)));
      }
    }
    return found;
  }

  /**
   * Returns this badge without evidence that nobody but its owner may see at an instant, because it
   * was released later or the consent of somebody in it does not hold then.
   *
   * @param at the instant, such as that of issuing
   * @return the badge with what is public
   */
  public OpenBadge asOf(Instant at) {
    List<Released> shown = released.stream().filter(piece -> piece.isPublicAt(at)).toList();
    return new OpenBadge(
        definition, award, shown, recipient, locale, credit, image, imageCaption, supplement);
  }

  /**
   * Returns this badge in another language, where the definition has it.
   *
   * @param language the language
   * @return the changed badge
   */
  public OpenBadge in(Locale language) {
    return new OpenBadge(
        definition,
        award,
        released,
        recipient,
        Objects.requireNonNull(language, "language"),
        credit,
        image,
        imageCaption,
        supplement);
  }

  /**
   * Returns this badge with the credit that it brings: Open Badges has room for one bare number, so
   * that one of the definition's offers has to be chosen.
   *
   * @param offer one of the definition's credit offers
   * @return the changed badge
   * @throws IllegalArgumentException if the definition does not offer it, or if no decimal number
   *     with at most six digits after the point says how much it is
   */
  public OpenBadge crediting(CreditOffer offer) {
    if (!definition.content().creditOffers().contains(offer)) {
      throw new IllegalArgumentException("the definition does not offer this credit");
    }
    if (offer.amount().amount().toDecimalText().indexOf('/') >= 0) {
      throw new IllegalArgumentException(
          "a badge shows credit as a decimal number; " + offer.amount().amount() + " is none");
    }
    return new OpenBadge(
        definition, award, released, recipient, locale, offer, image, imageCaption, supplement);
  }

  /**
   * Returns this badge with the address of its picture.
   *
   * @param address where the picture is, as https or data URI
   * @param caption what the picture shows, for those who cannot see it; not blank
   * @return the changed badge
   * @throws IllegalArgumentException if the address is not absolute or the caption blank
   */
  public OpenBadge withImage(URI address, String caption) {
    if (!address.isAbsolute() || caption.isBlank()) {
      throw new IllegalArgumentException(
          "a picture has an absolute address, and a caption for those who cannot see it");
    }
    return new OpenBadge(
        definition, award, released, recipient, locale, credit, address, caption, supplement);
  }

  /**
   * Returns this badge with more in it than the award and the definition tell: endorsements, a
   * status, terms, related achievements, role, dates of the activity, extensions, and whatever else
   * the data model has.
   *
   * <p>A supplement only adds: members that are not there yet, and items behind those of a list.
   * What the award says stays as it is. Evidence that is added here is no matter of releases, so
   * ask its owner first.
   *
   * <pre>{@code
   * badge.supplementedBy(
   *     credential -> credential.withCredentialStatus(entry).withTermsOfUse(List.of(terms)));
   * }</pre>
   *
   * @param more returns the credential with additions; it is called whenever the badge is written
   * @return the changed badge, of which {@link #toJson} throws an {@link IllegalArgumentException}
   *     if the supplement changes or takes away what is there
   */
  public OpenBadge supplementedBy(UnaryOperator<AchievementCredential> more) {
    Objects.requireNonNull(more, "more");
    return new OpenBadge(
        definition,
        award,
        released,
        recipient,
        locale,
        credit,
        image,
        imageCaption,
        credential -> more.apply(supplement.apply(credential)));
  }

  /**
   * Returns the credential without proof.
   *
   * @param issuer who issues it
   * @return the JSON-LD document
   * @throws IllegalArgumentException if a supplement changes or takes away what is there
   */
  public JsonObject toJson(Profile issuer) {
    JsonObject written = new CredentialWriter(this, issuer).credential();
    return AchievementCredential.from(written)
        .map(credential -> supplement.apply(credential).toJson())
        .map(supplemented -> Additions.checked(written, supplemented))
        // What is wrong with the form is told when the badge is issued, all at once.
        .value()
        .orElse(written);
  }

  MicroCredential definition() {
    return definition;
  }

  /**
   * Returns the award that the badge tells of.
   *
   * @return the award
   */
  public Award award() {
    return award;
  }

  List<Released> released() {
    return released;
  }

  Recipient recipient() {
    return recipient;
  }

  Locale locale() {
    return locale;
  }

  Optional<CreditOffer> credit() {
    return Optional.ofNullable(credit);
  }

  Optional<URI> image() {
    return Optional.ofNullable(image);
  }

  String imageCaption() {
    return imageCaption;
  }

  /** Returns the award's id. */
  @Override
  public String toString() {
    return "OpenBadge[" + award.id() + "]";
  }
}
