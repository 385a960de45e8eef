package io.microcredential.badges.archive;

import io.microcredential.badges.BadgeVerifier;
import io.microcredential.badges.Identity;
import io.microcredential.badges.Signatory;
import io.microcredential.badges.TrustDecision;
import io.microcredential.badges.TrustPolicy;
import io.microcredential.badges.VerificationReport;
import io.microcredential.badges.fetch.Fetcher;
import io.microcredential.badges.key.ControllerDocuments;
import io.microcredential.badges.key.KeyBinding;
import io.microcredential.badges.key.VerificationKey;
import io.microcredential.badges.proof.ContextSource;
import io.microcredential.badges.proof.SigningTimeEvidence;
import io.microcredential.core.Digest;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Tells what the badges of an archive are worth, with the archive in place of the network.
 *
 * <p>An archive is the work of whoever made it, and could hold an invented issuer's document beside
 * a forged badge. So what is only in the archive counts where its seal is by somebody whom the
 * caller {@linkplain #acceptingSealsOf accepts}; otherwise trust in each badge that needed it is
 * undecided, and the result is {@code CANNOT_CHECK}. A badge whose issuer is a did:key needs
 * nothing of the archive.
 *
 * <pre>{@code
 * ArchiveReport report =
 *     ArchiveVerifier.trusting(issuers).acceptingSealsOf(portals).verify(archive, clock.instant());
 * }</pre>
 */
public final class ArchiveVerifier {

  private static final String NOT_VOUCHED =
      "What shows whose badge it is stands only in the archive, and nobody whose seal is accepted"
          + " vouches for that.";
  private static final String NOT_LISTED = "key.not-listed";

  /** The signer's own key, but whoever came by it since could have sealed as well. */
  private static final Set<String> OUT_OF_TIME =
      Set.of("key.expired", "key.revoked", "key.not-yet-valid");

  private final TrustPolicy issuers;
  private final TrustPolicy keepers;
  private final ControllerDocuments own;
  private final ContextSource contexts;
  private final Fetcher network;
  private final SigningTimeEvidence evidence;
  private final List<Identity> expected;

  private ArchiveVerifier(
      TrustPolicy issuers,
      TrustPolicy keepers,
      ControllerDocuments own,
      ContextSource contexts,
      Fetcher network,
      SigningTimeEvidence evidence,
      List<Identity> expected) {
    this.issuers = Objects.requireNonNull(issuers, "issuers");
    this.keepers = Objects.requireNonNull(keepers, "keepers");
    this.own = Objects.requireNonNull(own, "documents");
    this.contexts = Objects.requireNonNull(contexts, "contexts");
    this.network = Objects.requireNonNull(network, "fetcher");
    this.evidence = Objects.requireNonNull(evidence, "evidence");
    this.expected = List.copyOf(expected);
  }

  /**
   * Returns a verifier that accepts nobody's seal and reaches for no network.
   *
   * @param issuers whose badges count
   * @return the verifier
   */
  public static ArchiveVerifier trusting(TrustPolicy issuers) {
    return new ArchiveVerifier(
        issuers,
        TrustPolicy.nobody(),
        ControllerDocuments.none(),
        ContextSource.none(),
        Fetcher.none(),
        SigningTimeEvidence.none(),
        List.of());
  }

  /**
   * Returns this verifier with those whose seal makes the content and the date of an archive count:
   * a portal or a registrar, and hardly the holder, who gains by it.
   *
   * @param others whose seals are accepted
   * @return the changed verifier
   */
  public ArchiveVerifier acceptingSealsOf(TrustPolicy others) {
    return new ArchiveVerifier(issuers, others, own, contexts, network, evidence, expected);
  }

  /**
   * Returns this verifier with documents of issuers and sealers that the caller has from elsewhere.
   *
   * @param documents where documents come from
   * @return the changed verifier
   */
  public ArchiveVerifier resolving(ControllerDocuments documents) {
    return new ArchiveVerifier(issuers, keepers, documents, contexts, network, evidence, expected);
  }

  /**
   * Returns this verifier with contexts that the caller has from elsewhere.
   *
   * @param source where contexts come from that neither the library nor the archive carries
   * @return the changed verifier
   */
  public ArchiveVerifier with(ContextSource source) {
    return new ArchiveVerifier(issuers, keepers, own, source, network, evidence, expected);
  }

  /**
   * Returns this verifier with a way to the network, to learn how things stand now; the archive
   * stands in for whatever is gone.
   *
   * @param fetcher how to fetch
   * @return the changed verifier
   */
  public ArchiveVerifier fetching(Fetcher fetcher) {
    return new ArchiveVerifier(issuers, keepers, own, contexts, fetcher, evidence, expected);
  }

  /**
   * Returns this verifier with further evidence of when signatures were made, the seal's included.
   *
   * @param times what is known of when signatures were made
   * @return the changed verifier
   */
  public ArchiveVerifier dating(SigningTimeEvidence times) {
    return new ArchiveVerifier(issuers, keepers, own, contexts, network, times, expected);
  }

  /**
   * Returns this verifier with the person to whom the badges should have been issued.
   *
   * @param identities identities of that one person; any of them will do
   * @return the changed verifier
   */
  public ArchiveVerifier expecting(Identity... identities) {
    return new ArchiveVerifier(
        issuers, keepers, own, contexts, network, evidence, List.of(identities));
  }

  /**
   * Verifies every badge of an archive, for the time when the archive was made and for another.
   *
   * <p>If the issuer's present document no longer lists a key at all, and the seal is trusted, the
   * archived document decides: it shows that the key was the issuer's when the signature was there.
   *
   * @param archive the archive
   * @param at the instant for which to verify, such as now
   * @return the report
   */
  public ArchiveReport verify(CareerArchive archive, Instant at) {
    SealFinding seal = seal(archive, at);
    boolean vouched = seal.state() == SealFinding.State.TRUSTED;
    SigningTimeEvidence archived =
        vouched ? SigningTimeEvidence.of(times(archive)) : SigningTimeEvidence.none();
    var run = new Run(archive, vouched, joined(archived), at);
    return new ArchiveReport(
        archive.manifest().madeAt(),
        seal,
        archived,
        archive.badges().stream().map(run::report).toList());
  }

  private static Map<Digest, Instant> times(CareerArchive archive) {
    var times = new HashMap<Digest, Instant>();
    Instant madeAt = archive.manifest().madeAt();
    archive.manifest().signatures().stream()
        .filter(seen -> !seen.at().isAfter(madeAt))
        .forEach(seen -> times.merge(seen.digest(), seen.at(), (a, b) -> a.isBefore(b) ? a : b));
    return times;
  }

  /** Joins the evidence of an archive with the caller's: the earlier counts. */
  private SigningTimeEvidence joined(SigningTimeEvidence archived) {
    SigningTimeEvidence both =
        signature -> {
          Optional<Instant> first = evidence.seen(signature);
          Optional<Instant> second = archived.seen(signature);
          return first.filter(a -> second.filter(b -> b.isBefore(a)).isEmpty()).or(() -> second);
        };
    return evidence.believesClaims() ? both.believingClaims() : both;
  }

  private SealFinding seal(CareerArchive archive, Instant at) {
    Optional<byte[]> bytes = archive.seal();
    if (bytes.isEmpty()) {
      return new SealFinding(
          SealFinding.State.NONE, null, "seal.none", "Nobody has signed the archive.");
    }
    Optional<ManifestSeal> parsed = ManifestSeal.parse(bytes.get());
    if (parsed.isEmpty()) {
      return new SealFinding(
          SealFinding.State.BROKEN, null, "seal.form", "The seal of the archive is malformed.");
    }
    ManifestSeal seal = parsed.get();
    ControllerDocuments fetched = ControllerDocuments.fetching(network);
    KeyBinding binding =
        seal.binding(uri -> own.document(uri).or(() -> fetched.document(uri)), at, evidence);
    if (binding instanceof KeyBinding.Unresolvable) {
      return new SealFinding(
          SealFinding.State.CANNOT_CHECK, null, binding.code(), binding.message());
    }
    Optional<VerificationKey> key = binding.key();
    boolean holds = key.filter(k -> seal.holds(archive.manifestBytes(), k)).isPresent();
    if (binding instanceof KeyBinding.Bound bound && holds) {
      return accepted(seal, bound, archive.manifest().madeAt(), at);
    }
    if (holds && OUT_OF_TIME.contains(binding.code())) {
      return new SealFinding(
          SealFinding.State.NOT_TRUSTED, seal.signer(), binding.code(), binding.message());
    }
    return binding instanceof KeyBinding.Bound
        ? new SealFinding(
            SealFinding.State.BROKEN,
            null,
            "seal.broken",
            "The archive was changed after it was sealed, or the seal is forged.")
        : new SealFinding(SealFinding.State.BROKEN, null, binding.code(), binding.message());
  }

  private SealFinding accepted(
      ManifestSeal seal, KeyBinding.Bound bound, Instant madeAt, Instant at) {
    String signer = seal.signer();
    if (madeAt.isAfter(at)) {
      return new SealFinding(
          SealFinding.State.NOT_TRUSTED,
          signer,
          "seal.later",
          "The archive bears a date after the time for which it is verified.");
    }
    TrustDecision decision = keepers.decide(new Signatory(signer, bound.boundKey(), List.of(), at));
    return decision.outcome() == TrustDecision.Outcome.TRUSTED
        ? new SealFinding(
            SealFinding.State.TRUSTED,
            signer,
            "seal.trusted",
            "Somebody whose seal is accepted vouches for the archive.")
        : new SealFinding(
            SealFinding.State.NOT_TRUSTED,
            signer,
            "seal.not-trusted",
            "The seal holds, but is not by anybody whose seal is accepted.");
  }

  /** The verification of one archive. */
  private final class Run {
    private final CareerArchive archive;
    private final boolean vouched;
    private final SigningTimeEvidence times;
    private final Instant at;

    private Run(CareerArchive archive, boolean vouched, SigningTimeEvidence times, Instant at) {
      this.archive = archive;
      this.vouched = vouched;
      this.times = times;
      this.at = at;
    }

    private ArchivedBadgeReport report(ArchivedBadge badge) {
      byte[] bytes = badge.bytes();
      var then = new ArchivedSources(archive, Fetcher.none(), true);
      VerificationReport whenArchived =
          verifier(then, vouched).verify(bytes, archive.manifest().madeAt());
      return new ArchivedBadgeReport(badge, whenArchived, now(bytes));
    }

    private VerificationReport now(byte[] bytes) {
      var sources = new ArchivedSources(archive, network, false);
      VerificationReport present = verifier(sources, false).verify(bytes, at);
      if (!vouched || !present.problems().codes().contains(NOT_LISTED)) {
        return present;
      }
      VerificationReport byArchive =
          verifier(new ArchivedSources(archive, network, false), true).verify(bytes, at);
      return byArchive.problems().codes().contains(NOT_LISTED) ? present : byArchive;
    }

    private BadgeVerifier verifier(ArchivedSources sources, boolean archiveFirst) {
      ControllerDocuments documents =
          archiveFirst
              ? uri -> sources.document(uri).or(() -> own.document(uri)).or(() -> sources.live(uri))
              : uri ->
                  own.document(uri).or(() -> sources.live(uri)).or(() -> sources.document(uri));
      ContextSource found = url -> contexts.context(url).or(() -> sources.context(url));
      return BadgeVerifier.trusting(guarded(sources))
          .resolving(documents)
          .with(found)
          .fetching(sources)
          .dating(times)
          .expecting(expected.toArray(Identity[]::new));
    }

    private TrustPolicy guarded(ArchivedSources sources) {
      return new TrustPolicy() {
        @Override
        public boolean trusts(String issuerId) {
          return issuers.trusts(issuerId) && (vouched || !sources.wereAsked());
        }

        @Override
        public TrustDecision decide(Signatory signatory) {
          TrustDecision decision = issuers.decide(signatory);
          boolean doubtful =
              decision.outcome() == TrustDecision.Outcome.TRUSTED
                  && sources.wereAsked()
                  && !vouched;
          return doubtful ? TrustDecision.unknown(NOT_VOUCHED) : decision;
        }
      };
    }
  }
}
