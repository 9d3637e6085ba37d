package fr.gouv.anct.minisites.content.redirect;

import fr.gouv.anct.minisites.audit.AuditActor;
import fr.gouv.anct.minisites.audit.AuditSubject;
import fr.gouv.anct.minisites.audit.Journal;
import fr.gouv.anct.minisites.content.redirect.RedirectParser.Result;
import fr.gouv.anct.minisites.content.redirect.RedirectParser.Unreadable;
import fr.gouv.anct.minisites.content.redirect.RedirectParser.Wanted;
import fr.gouv.anct.minisites.content.redirect.Redirects.Written;
import fr.gouv.anct.minisites.database.Jsonb;
import fr.gouv.anct.minisites.database.ResultPage;
import fr.gouv.anct.minisites.tenancy.Tenant;
import fr.gouv.anct.minisites.tenancy.directory.TenantDirectory;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/** Manages the redirects of the current site for its team; each change is recorded in the journal. */
@Component
public class RedirectManagement {

    /** Maximum number of replaced pages that are listed. */
    public static final int MOST_REPLACED = 500;

    private final Redirects redirects;
    private final TenantDirectory directory;
    private final Journal journal;

    RedirectManagement(Redirects redirects, TenantDirectory directory, Journal journal) {
        this.redirects = redirects;
        this.directory = directory;
        this.journal = journal;
    }

    /** Returns the aliases to which a redirect can be limited, as they are typed. */
    public static List<String> aliases(Tenant site) {
        return SiteAddresses.aliases(site);
    }

    private static String[] aliasArray(Tenant site) {
        return aliases(site).toArray(String[]::new);
    }

    /**
     * Returns the host of a typed absolute URL when it is none of the site's; only the path of a former site's URL is
     * kept.
     */
    public static Optional<String> foreignHost(Tenant site, RedirectInput input) {
        return RedirectParser.leftOut(site, input.from());
    }

    /** Returns the withdrawn pages that another page replaces, by path, {@value #MOST_REPLACED} at most. */
    @Transactional(readOnly = true)
    public Mono<List<ReplacedPage>> replaced() {
        return redirects.findReplaced(MOST_REPLACED).collectList();
    }

    @Transactional(readOnly = true)
    public Mono<ResultPage<Redirect>> page(Tenant site, RedirectQuery query) {
        String words = ResultPage.typed(query.words());
        String[] aliases = aliasArray(site);
        return redirects
                .count(words, query.state(), aliases)
                .flatMap(total -> redirects
                        .page(
                                words,
                                query.state(),
                                aliases,
                                query.sort(),
                                query.descending(),
                                query.size(),
                                ResultPage.offset(query.page(), query.size()))
                        .collectList()
                        .map(found -> new ResultPage<>(found, query.page(), query.size(), total)));
    }

    /**
     * Returns redirects by path and alias, after a cursor.
     *
     * @param words as in {@link RedirectQuery}
     * @param after source of the last redirect before the page; null for the first page
     */
    @Transactional(readOnly = true)
    public Mono<List<Redirect>> after(
            Tenant site,
            @Nullable String words,
            Redirect.@Nullable State state,
            @Nullable RedirectSource after,
            int size) {
        return redirects
                .after(
                        ResultPage.typed(words),
                        state,
                        aliasArray(site),
                        after == null ? null : after.path(),
                        after == null ? "" : after.alias(),
                        size)
                .collectList();
    }

    /** Returns the redirect with this source; empty when none exists. */
    @Transactional(readOnly = true)
    public Mono<Redirect> at(Tenant site, RedirectSource source) {
        return redirects.at(source.path(), source.alias(), aliasArray(site));
    }

    /** Returns a redirect; empty when the site has no such redirect. */
    @Transactional(readOnly = true)
    public Mono<Redirect> one(Tenant site, UUID id) {
        return redirects.one(id, aliasArray(site));
    }

    @Transactional
    public Mono<RedirectDecision> add(Tenant site, RedirectInput input, AuditActor by) {
        return decide(site, List.of(input), null, false)
                .map(List::getFirst)
                .flatMap(decision -> apply(site, decision, null, by));
    }

    /**
     * Changes the source or the destination of a redirect.
     *
     * @return empty, without any change, when the redirect has been changed or deleted in the meantime
     */
    @Transactional
    public Mono<RedirectDecision> change(Tenant site, Redirect before, RedirectInput input, AuditActor by) {
        return redirects
                .hold()
                .then(Mono.defer(() -> redirects.one(before.id(), aliasArray(site))))
                .filter(before::leadsAs)
                .flatMap(_ -> decide(site, List.of(input), before.source(), false))
                .map(List::getFirst)
                .flatMap(decision -> apply(site, decision, before, by));
    }

    private Mono<List<RedirectDecision>> decide(
            Tenant site, List<RedirectInput> typed, @Nullable RedirectSource replaced, boolean overwriting) {
        RedirectParser reading = new RedirectParser(new SiteAddresses(site, directory.snapshot()));
        List<Result> asked = typed.stream().map(reading::read).toList();
        return redirects
                .hold()
                .then(redirects.present().collectMap(Redirects.Target::source, Redirects.Target::target))
                .zipWhen(_ -> redirects.pages(paths(asked)).collectMap(RedirectRules.ExistingPage::path))
                .map(facts -> {
                    Map<RedirectSource, String> present = new HashMap<>(facts.getT1());
                    if (replaced != null) {
                        present.remove(replaced);
                    }
                    return new RedirectRules(present, facts.getT2(), overwriting).decide(asked);
                });
    }

    private static String[] paths(List<Result> asked) {
        Set<String> paths = new HashSet<>();
        asked.forEach(one -> {
            switch (one) {
                case Wanted wanted -> {
                    paths.add(wanted.source().path());
                    paths.add(wanted.target());
                }
                case Unreadable unreadable -> {
                    Optional.ofNullable(unreadable.source())
                            .map(RedirectSource::path)
                            .ifPresent(paths::add);
                    Optional.ofNullable(unreadable.target()).ifPresent(paths::add);
                }
            }
        });
        return paths.toArray(String[]::new);
    }

    private Mono<RedirectDecision> apply(
            Tenant site, RedirectDecision decision, @Nullable Redirect before, AuditActor by) {
        if (!(decision instanceof RedirectDecision.Created created)) {
            return Mono.just(decision);
        }
        Written written = Written.of(created);
        Mono<Void> deed = before == null
                ? redirects.write(Jsonb.write(List.of(written)))
                : redirects.change(before.id(), written.alias(), written.path(), written.page(), written.url());
        String action = before == null ? "redirect.made" : "redirect.changed";
        return deed.then(note(action, site, Map.of("redirect", text(created)), by))
                .thenReturn(decision);
    }

    private static String text(RedirectDecision.Created created) {
        return created.source().text() + " → " + created.destination().text();
    }

    private Mono<Void> note(String action, Tenant site, Map<String, String> detail, AuditActor by) {
        return journal.record(by, action, AuditSubject.ofTenant(site.id()), detail);
    }

    /** Removes a redirect; false, without any change, when it has been changed or removed in the meantime. */
    @Transactional
    public Mono<Boolean> remove(Tenant site, Redirect redirect, AuditActor by) {
        return redirects
                .hold()
                .then(Mono.defer(() -> redirects.one(redirect.id(), aliasArray(site))))
                .filter(redirect::leadsAs)
                .flatMap(_ -> redirects
                        .remove(redirect.id())
                        .then(note("redirect.removed", site, Map.of("redirect", redirect.text()), by))
                        .thenReturn(true))
                .defaultIfEmpty(false);
    }

    /**
     * Redirects addresses that visitors knew to the current paths of their pages, in the current transaction. Redirects
     * name pages, not paths: those that led to the pages still do, in one step; those at paths that pages now have are
     * deleted. The old path of a page that visitors cannot read yet leads to it once they can.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Mono<Void> follow(List<PathChange> changes) {
        return changes.isEmpty()
                ? Mono.empty()
                : redirects.clear(Jsonb.write(changes)).then(redirects.leave(Jsonb.write(RedirectRules.left(changes))));
    }

    /**
     * Locks the redirects of the site until the current transaction ends. Call it before locking the pages passed to
     * {@link #follow}: a transaction that writes a redirect waits for its page.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Mono<Void> lock() {
        return redirects.hold();
    }

    /** Returns the decision for each redirect of a list without storing anything. */
    @Transactional
    public Mono<List<RedirectDecision>> check(Tenant site, List<RedirectInput> list) {
        return decide(site, list, null, true);
    }

    /** Stores all acceptable redirects of a list and returns the decision for each. */
    @Transactional
    public Mono<List<RedirectDecision>> importAll(Tenant site, List<RedirectInput> list, AuditActor by) {
        return decide(site, list, null, true).delayUntil(verdicts -> write(site, verdicts, by));
    }

    private Mono<Void> write(Tenant site, List<RedirectDecision> verdicts, AuditActor by) {
        List<Written> made = verdicts.stream()
                .flatMap(decision -> RedirectRules.accepted(decision).stream())
                .map(Written::of)
                .toList();
        return made.isEmpty()
                ? Mono.empty()
                : redirects
                        .write(Jsonb.write(made))
                        .then(note("redirect.imported", site, Map.of("count", String.valueOf(made.size())), by));
    }
}
