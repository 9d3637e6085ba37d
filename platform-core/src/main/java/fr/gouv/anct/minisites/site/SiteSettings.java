package fr.gouv.anct.minisites.site;

import fr.gouv.anct.minisites.audit.AuditActor;
import fr.gouv.anct.minisites.audit.AuditSubject;
import fr.gouv.anct.minisites.audit.Journal;
import fr.gouv.anct.minisites.content.block.BlockReferences;
import fr.gouv.anct.minisites.database.CurrentTenant;
import fr.gouv.anct.minisites.database.Jsonb;
import fr.gouv.anct.minisites.tenancy.OnlineSites;
import fr.gouv.anct.minisites.tenancy.Tenant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/**
 * Reads and changes the settings of a site with optimistic locking: on a conflict, the second author gets the changes
 * of the first. Each change is one transaction with its journal entry, and visible at once.
 */
@Component
public class SiteSettings {

    private static final int LONGEST_DETAIL = 300;

    private final Sites sites;
    private final PreviousSettings rows;
    private final OnlineSites online;
    private final Journal journal;
    private final TransactionalOperator transaction;

    SiteSettings(
            Sites sites,
            PreviousSettings rows,
            OnlineSites online,
            Journal journal,
            TransactionalOperator transaction) {
        this.sites = sites;
        this.rows = rows;
        this.online = online;
        this.journal = journal;
        this.transaction = transaction;
    }

    /** Returns the current value; empty until the site is provisioned. */
    public <T> Mono<VersionedSetting<T>> of(Tenant site, SiteSetting<T> setting) {
        return versionedSetting(setting).contextWrite(CurrentTenant.with(site.id()));
    }

    private <T> Mono<VersionedSetting<T>> versionedSetting(SiteSetting<T> setting) {
        return sites.stated()
                .flatMap(stated -> sites.current().map(current -> VersionedSetting.of(setting, current, stated)));
    }

    /** Returns the changes since a version; empty when there is no site yet. */
    @Transactional(readOnly = true)
    public <T> Mono<SettingChange.Conflict<T>> findChangesSince(SiteSetting<T> setting, String seen) {
        return versionedSetting(setting).flatMap(versioned -> overtaken(setting, seen, versioned));
    }

    /**
     * Changes a setting.
     *
     * @param seen version that the author saw
     * @param wanted new value, as stated by the site
     * @return empty when there is no site yet
     */
    public <T> Mono<SettingChange<T>> change(
            Tenant site, SiteSetting<T> setting, String seen, T wanted, AuditActor by) {
        return lockAndDecide(setting, seen, wanted, by)
                .as(transaction::transactional)
                .contextWrite(CurrentTenant.with(site.id()));
    }

    private <T> Mono<SettingChange<T>> lockAndDecide(SiteSetting<T> setting, String seen, T wanted, AuditActor by) {
        return sites.locked().flatMap(found -> decide(found, setting, seen, wanted, by));
    }

    /**
     * Returns the version replaced by the last change, for undo by its author: for thirty days, and only until the next
     * change.
     *
     * @param now version of the current value
     * @return empty when the last change has another author or is no longer stored
     */
    public Mono<String> findUndoable(Tenant site, SiteSetting<?> setting, String now, AuditActor author) {
        return rows.lastReplaced(setting.code(), now, author.requireId())
                .as(transaction::transactional)
                .contextWrite(CurrentTenant.with(site.id()));
    }

    /**
     * Undoes the last change.
     *
     * @param seen version written by that change
     * @param former version of the previous value
     * @return empty when the previous value is no longer stored
     */
    public <T> Mono<SettingChange<T>> undo(
            Tenant site, SiteSetting<T> setting, String seen, String former, AuditActor by) {
        return former(setting, former)
                .flatMap(value -> lockAndDecide(setting, seen, value, by))
                .as(transaction::transactional)
                .contextWrite(CurrentTenant.with(site.id()));
    }

    private <T> Mono<SettingChange<T>> decide(
            Site stated, SiteSetting<T> setting, String seen, T wanted, AuditActor by) {
        return sites.current().flatMap(current -> decide(stated, current, setting, seen, wanted, by));
    }

    private <T> Mono<SettingChange<T>> decide(
            Site stated, Site current, SiteSetting<T> setting, String seen, T wanted, AuditActor by) {
        VersionedSetting<T> versioned = VersionedSetting.of(setting, current, stated);
        if (versioned.stated().equals(wanted)) {
            return Mono.just(new SettingChange.Unchanged<>());
        }
        if (!versioned.version().equals(seen)) {
            return overtaken(setting, seen, versioned).map(outcome -> outcome);
        }
        if (setting.heavy().test(versioned.stated(), wanted)) {
            return Mono.just(new SettingChange.TooLarge<>());
        }
        BlockReferences wantedThings = BlockReferences.of(wanted);
        BlockReferences formerThings = BlockReferences.of(versioned.stated());
        return names(wantedThings.and(formerThings)).flatMap(names -> {
            // The site itself can be linked to in any state: the portal before its launch, for its directory.
            names.putIfAbsent(stated.tenantId(), stated.identity().title());
            Set<UUID> foreign = foreign(names.keySet(), wantedThings, formerThings);
            return foreign.isEmpty()
                    ? write(stated, setting, versioned, wanted, names, by)
                    : Mono.just(new SettingChange.UnknownReferences<>(foreign));
        });
    }

    private <T> Mono<SettingChange.Conflict<T>> overtaken(
            SiteSetting<T> setting, String seen, VersionedSetting<T> versioned) {
        return former(setting, seen)
                .flatMap(before -> names(BlockReferences.of(before).and(BlockReferences.of(versioned.stated())))
                        .map(names -> new SettingDiff(names).between(before, versioned.stated()))
                        .map(differences -> new SettingChange.Conflict<>(versioned, before, differences)))
                .defaultIfEmpty(new SettingChange.Conflict<>(versioned, null, List.of()));
    }

    private <T> Mono<T> former(SiteSetting<T> setting, String digest) {
        return rows.former(setting.code(), digest).map(value -> Jsonb.MAPPER.readValue(value, setting.type()));
    }

    /** Returns the names of the pages, files and sites that exist, the sites only while they are online. */
    private Mono<Map<UUID, String>> names(BlockReferences references) {
        return rows.targets(
                        references.pages().toArray(UUID[]::new),
                        references.media().toArray(UUID[]::new))
                .collectMap(
                        PreviousSettings.Target::id,
                        PreviousSettings.Target::name,
                        () -> new HashMap<>(online.names(references.sites())));
    }

    /** References of the current value may be broken: a page in the trash must not prevent other changes. */
    private static Set<UUID> foreign(Set<UUID> known, BlockReferences wanted, BlockReferences former) {
        return Stream.of(
                        unknown(known, wanted.pages(), former.pages()),
                        unknown(known, wanted.media(), former.media()),
                        unknown(known, wanted.sites(), former.sites()))
                .flatMap(things -> things)
                .collect(Collectors.toSet());
    }

    private static Stream<UUID> unknown(Set<UUID> known, Set<UUID> wanted, Set<UUID> former) {
        return wanted.stream().filter(id -> !known.contains(id) && !former.contains(id));
    }

    /** Writes a change; the journal entry has the value displayed to visitors before and after. */
    private <T> Mono<SettingChange<T>> write(
            Site site,
            SiteSetting<T> setting,
            VersionedSetting<T> versioned,
            T wanted,
            Map<UUID, String> names,
            AuditActor by) {
        Site changed = setting.on().apply(wanted, site);
        return sites.save(changed)
                .then(nameSpace(site, changed))
                .then(rows.keep(
                        setting.code(),
                        versioned.version(),
                        Jsonb.write(versioned.stated()),
                        setting.digest(wanted),
                        by.requireId()))
                .then(Mono.defer(sites::current))
                .map(current -> new SettingDiff(names)
                        .between(versioned.value(), setting.of().apply(current)))
                .flatMap(read ->
                        journal.record(by, setting.event(), AuditSubject.ofTenant(site.tenantId()), detail(read)))
                .thenReturn(new SettingChange.Done<>(setting.digest(wanted), versioned.version()));
    }

    /**
     * Gives the tenant the title of its site, used in the back office, in mails and in the journal, which keeps the
     * former title.
     */
    private Mono<Void> nameSpace(Site before, Site changed) {
        String title = changed.identity().title();
        return title.equals(before.identity().title()) ? Mono.empty() : rows.rename(title);
    }

    private static Map<String, String> detail(List<SettingDifference> differences) {
        Map<String, String> detail = new LinkedHashMap<>();
        differences.forEach(difference -> detail.merge(difference.what(), difference.text(), (a, b) -> a + " ; " + b));
        detail.replaceAll((_, text) -> shortened(text));
        return detail;
    }

    private static String shortened(String text) {
        return Optional.of(text)
                .filter(whole -> whole.length() <= LONGEST_DETAIL)
                .orElseGet(() -> text.substring(0, LONGEST_DETAIL - 1) + "…");
    }
}
