package io.microcredential.core.service;

import io.microcredential.core.AwardId;
import io.microcredential.core.EnrollmentId;
import io.microcredential.core.EvidenceId;
import io.microcredential.core.Outcome;
import io.microcredential.core.PersonId;
import io.microcredential.core.Problems;
import io.microcredential.core.SecretToken;
import io.microcredential.core.ShareId;
import io.microcredential.core.earning.Evidence;
import io.microcredential.core.json.JsonValue;
import io.microcredential.core.permission.Action;
import io.microcredential.core.permission.Actor;
import io.microcredential.core.portfolio.ItemContent;
import io.microcredential.core.portfolio.Portfolio;
import io.microcredential.core.portfolio.PortfolioEvent;
import io.microcredential.core.portfolio.PortfolioItem;
import io.microcredential.core.portfolio.ShareGrant;
import io.microcredential.core.portfolio.SharedPortfolio;
import io.microcredential.core.service.Accounts.Found;
import io.microcredential.core.store.Lookup;
import io.microcredential.core.store.LookupEntry;
import io.microcredential.core.store.LookupPlace;
import io.microcredential.core.store.RecordKey;
import io.microcredential.core.store.StoreReader;
import io.microcredential.core.store.StoredRecord;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * The portfolios of a portal: arranged by their owners, private unless the owner says otherwise,
 * and shared by links that end.
 *
 * <p>Commands return a receipt, or why not: {@code permission.…}, {@code person.unknown}, the codes
 * given there, and those of {@link Earning}.
 */
public final class Portfolios {

  static final String PORTFOLIO = "portfolio";
  static final String SHARE = "share";
  static final String BY_TOKEN = "share.token";
  static final String BY_OWNER = "share.owner";

  private final Settings settings;
  private final Accounts accounts;
  private final Commands commands;

  Portfolios(Settings settings, Commands commands) {
    this.settings = settings;
    this.accounts = settings.accounts();
    this.commands = commands;
  }

  /**
   * Shows the owner's portfolio.
   *
   * @param actor who looks: allowed to {@link Action#EDIT_PORTFOLIO}
   * @param owner whose
   * @return the portfolio, empty where nothing was stored; or why not
   */
  public Outcome<Portfolio> portfolio(Actor actor, PersonId owner) {
    return settings.reading(
        store ->
            accounts
                .standing(store, owner)
                .map(
                    found -> {
                      Problems against =
                          settings
                              .viewer(actor, store)
                              .against(Action.EDIT_PORTFOLIO, found.stored().subject());
                      return against.hasErrors()
                          ? Outcome.<Portfolio>refusal(against)
                          : Outcome.success(read(store, found.person().id()));
                    })
                .orElseGet(People::unknown));
  }

  /**
   * Stores a changed portfolio.
   *
   * @param call who: the owner
   * @param changed what {@link #portfolio} gave, changed
   * @return the receipt, or problems; {@code portfolio.changed-meanwhile} if it was not changed
   *     from what is stored, {@code portfolio.not-own} if it shows an award or evidence of somebody
   *     else
   */
  public Outcome<Receipt> save(Call call, Portfolio changed) {
    return own(
        call,
        "portfolio.saved",
        changed.owner(),
        Portfolio.jsonForm().toJson(changed),
        (found, step) -> {
          RecordKey key = key(changed.owner());
          Optional<StoredRecord> record = step.store().find(key);
          if (!follows(changed, read(step.store(), changed.owner()))) {
            return Commands.refusal(
                "portfolio.changed-meanwhile",
                "The portfolio was changed meanwhile.",
                "Read it again, and change what is there now.");
          }
          if (!isOwn(step.store(), found.person().ids(), changed)) {
            return Commands.refusal(
                "portfolio.not-own",
                "The portfolio shows what somebody else earned.",
                "Show only the owner's awards and evidence.");
          }
          String content = Portfolio.jsonForm().writeCompact(changed);
          record.ifPresentOrElse(
              before -> step.store().replace(before.next(content, List.of())),
              () -> step.store().insert(StoredRecord.first(key, content, List.of())));
          return People.happened(step, "portfolio.saved", found.stored());
        });
  }

  /** The history does not say what was added, so that two of one instant look the same there. */
  private static boolean follows(Portfolio changed, Portfolio stored) {
    List<PortfolioEvent> before = stored.history();
    return changed.history().equals(before)
        ? changed.equals(stored)
        : changed.history().size() > before.size()
            && changed.history().subList(0, before.size()).equals(before);
  }

  private static boolean isOwn(StoreReader store, List<PersonId> ids, Portfolio portfolio) {
    return portfolio.items().stream().allMatch(item -> isOwn(store, ids, item.content()));
  }

  /** What was the owner's may have gone to somebody else when two accounts were split. */
  private static boolean isOwn(StoreReader store, List<PersonId> ids, ItemContent content) {
    if (content instanceof ItemContent.OfAward award) {
      return card(store, award.award()).filter(c -> ids.contains(c.learner())).isPresent();
    }
    return !(content instanceof ItemContent.OfEvidence piece)
        || enrollment(store, piece.enrollment()).filter(s -> isOf(ids, s)).isPresent();
  }

  private static boolean isOf(List<PersonId> ids, StoredEnrollment stored) {
    return ids.contains(stored.enrollment().learner());
  }

  /**
   * Stores a share, made by {@link ShareGrant#make} from the portfolio as it is. The secret stays
   * with the caller and goes into the link.
   *
   * @param call who: the owner
   * @param grant the share
   * @return the receipt, or problems; {@code share.known} if there is one with this id or secret
   */
  public Outcome<Receipt> share(Call call, ShareGrant grant) {
    return own(
        call,
        "share.granted",
        grant.owner(),
        ShareGrant.jsonForm().toJson(grant),
        (found, step) -> {
          if (step.store().find(key(grant.id())).isPresent()) {
            return known();
          }
          step.lastly(() -> isOnly(step.store(), grant) ? Problems.none() : known().problems());
          step.store().insert(StoredRecord.first(key(grant.id()), content(grant), entries(grant)));
          return People.happened(step, "share.granted", found.stored());
        });
  }

  /** Whoever has a link could let it lead to something else by another share with its secret. */
  private static boolean isOnly(StoreReader store, ShareGrant grant) {
    return store
            .find(SHARE, new Lookup(BY_TOKEN, grant.token().hex()), LookupPlace.start(), 2)
            .size()
        == 1;
  }

  private static Outcome<Receipt> known() {
    return Commands.refusal(
        "share.known", "There is a share with this id or secret.", "Make another one.");
  }

  /**
   * Withdraws a share, for good.
   *
   * @param call who: the owner
   * @param owner whose share, or who stands for them
   * @param share which
   * @return the receipt, or problems; {@code share.unknown}, {@code share.withdrawn}
   */
  public Outcome<Receipt> withdraw(Call call, PersonId owner, ShareId share) {
    return own(
        call,
        "share.withdrawn",
        owner,
        JsonValue.of(share.value()),
        (found, step) -> {
          Optional<StoredRecord> record = step.store().find(key(share));
          Optional<ShareGrant> grant =
              record.map(Portfolios::grant).filter(g -> found.person().ids().contains(g.owner()));
          if (grant.isEmpty()) {
            return Commands.refusal("share.unknown", "There is no such share.", "Check its id.");
          }
          return grant
              .get()
              .withdraw(step.now())
              .then(
                  withdrawn -> {
                    step.store()
                        .replace(record.orElseThrow().next(content(withdrawn), entries(withdrawn)));
                    return People.happened(step, "share.withdrawn", found.stored());
                  });
        });
  }

  /**
   * Lists the shares that an owner has made.
   *
   * @param actor who looks: allowed to {@link Action#EDIT_PORTFOLIO}
   * @param owner whose
   * @return all of them, those included that are over, and those that lead to the portfolio of an
   *     account that was merged into this one; or why not
   */
  public Outcome<List<ShareGrant>> shares(Actor actor, PersonId owner) {
    return portfolio(actor, owner)
        .then(
            portfolio ->
                settings.reading(
                    store ->
                        Outcome.success(
                            accounts.ids(store, portfolio.owner()).stream()
                                .map(id -> new Lookup(BY_OWNER, id.value()))
                                .flatMap(by -> Accounts.answers(store, SHARE, by).stream())
                                .map(answer -> grant(answer.record()))
                                .toList())));
  }

  /**
   * Shows what a link leads to.
   *
   * @param secret the token from the link
   * @return what can be seen now, with the awards among it; or {@code share.token} where there is
   *     no such link, {@code share.withdrawn}, {@code share.over}, {@code share.not-yet}
   */
  public Outcome<SharedView> shared(SecretToken secret) {
    Instant now = settings.now();
    return settings.reading(
        store ->
            store.find(SHARE, token(secret), LookupPlace.start(), 1).stream()
                .findFirst()
                .map(answer -> grant(answer.record()))
                .map(
                    grant ->
                        grant
                            .view(read(store, grant.owner()), secret, now)
                            .map(seen -> view(store, grant.owner(), seen, now, false)))
                .orElseGet(
                    () ->
                        Commands.refusal(
                            "share.token", "This link leads nowhere.", "Ask for another link.")));
  }

  /**
   * Shows what everybody may see of somebody's portfolio.
   *
   * @param owner whose
   * @return the public items, with the awards among them; evidence only while its release to the
   *     public holds; empty for somebody unknown, which tells nobody who is here
   */
  public Outcome<SharedView> publicPage(PersonId owner) {
    Instant now = settings.now();
    return settings.reading(
        store -> {
          PersonId standing =
              accounts.standing(store, owner).map(found -> found.person().id()).orElse(owner);
          return Outcome.success(
              view(store, standing, read(store, standing).publicView(), now, true));
        });
  }

  private SharedView view(
      StoreReader store, PersonId owner, SharedPortfolio seen, Instant now, boolean released) {
    List<PersonId> ids = accounts.ids(store, owner);
    SharedPortfolio shown =
        seen.only(item -> isOwn(store, ids, item.content()))
            .only(
                item ->
                    !(item.content() instanceof ItemContent.OfEvidence piece)
                        || maySee(store, piece, now, released));
    var awards = new ArrayList<EnrollmentSummary>();
    for (PortfolioItem item : shown.all()) {
      if (item.content() instanceof ItemContent.OfAward award) {
        card(store, award.award()).ifPresent(card -> awards.add(EnrollmentSummary.ofAward(card)));
      }
    }
    return new SharedView(shown, awards);
  }

  /** Evidence is seen while the people in it consent, and by everybody only while released. */
  private static boolean maySee(
      StoreReader store, ItemContent.OfEvidence piece, Instant now, boolean released) {
    LocalDate day = now.atZone(ZoneOffset.UTC).toLocalDate();
    EvidenceId id = piece.evidence();
    return enrollment(store, piece.enrollment())
        .map(StoredEnrollment::enrollment)
        .filter(
            e ->
                released
                    ? e.releasedAt(now).stream().anyMatch(r -> r.evidence().equals(id))
                    : e.portfolio()
                        .flatMap(work -> work.piece(id))
                        .map(Evidence::consent)
                        .filter(consent -> consent.coversOn(day))
                        .isPresent())
        .isPresent();
  }

  private Outcome<Receipt> own(
      Call call,
      String event,
      PersonId owner,
      JsonValue arguments,
      BiFunction<Found, Step, Outcome<Receipt>> change) {
    return commands.run(
        call,
        event,
        Arguments.and(Arguments.of(owner), arguments),
        step ->
            accounts
                .find(step.store(), owner)
                .map(
                    found -> {
                      step.lastly(() -> stillThere(step.store(), owner));
                      return People.allowed(step, Action.EDIT_PORTFOLIO, found)
                          .then(allowed -> change.apply(allowed, step));
                    })
                .orElseGet(People::unknown));
  }

  /** Nothing may be stored of somebody who is erased meanwhile. */
  private Problems stillThere(StoreReader store, PersonId owner) {
    return accounts.find(store, owner).isPresent()
        ? Problems.none()
        : People.<Receipt>unknown().problems();
  }

  private static Optional<StoredEnrollment> enrollment(StoreReader store, EnrollmentId id) {
    return store.find(new RecordKey(StoredEnrollment.KIND, id.value())).map(StoredEnrollment::read);
  }

  /** Returns what lists show of an award; the enrollment itself need not be understood for it. */
  private static Optional<EnrollmentCard> card(StoreReader store, AwardId id) {
    return store
        .find(StoredEnrollment.KIND, StoredEnrollment.lookup(id), LookupPlace.start(), 1)
        .stream()
        .flatMap(
            answer ->
                store
                    .find(EnrollmentCard.key(EnrollmentId.of(answer.record().key().id())))
                    .stream())
        .map(EnrollmentCard::read)
        .findFirst();
  }

  static RecordKey key(PersonId owner) {
    return new RecordKey(PORTFOLIO, owner.value());
  }

  static RecordKey key(ShareId share) {
    return new RecordKey(SHARE, share.value());
  }

  private static Portfolio read(StoreReader store, PersonId owner) {
    return store
        .find(key(owner))
        .map(record -> Portfolio.jsonForm().read(record.content()).orElseThrow())
        .orElseGet(() -> Portfolio.of(owner));
  }

  private static ShareGrant grant(StoredRecord record) {
    return ShareGrant.jsonForm().read(record.content()).orElseThrow();
  }

  private static String content(ShareGrant grant) {
    return ShareGrant.jsonForm().writeCompact(grant);
  }

  private static List<LookupEntry> entries(ShareGrant grant) {
    return List.of(
        new Lookup(BY_TOKEN, grant.token().hex()).at(0),
        new Lookup(BY_OWNER, grant.owner().value()).at(Keys.micros(grant.from())));
  }

  private static Lookup token(SecretToken secret) {
    return new Lookup(BY_TOKEN, secret.digest().hex());
  }
}
