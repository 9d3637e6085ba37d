package fr.gouv.anct.minisites.provisioning.lifecycle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Computes from the facts of one site and the date which warnings, ended memberships or escalation steps are due,
 * without executing them.
 */
final class LifecyclePolicy {

    private LifecyclePolicy() {}

    static List<LifecycleMeasure> measuresFor(SiteSnapshot site, LocalDate today, LifecycleProperties properties) {
        if (site.state().closed()) {
            return List.of();
        }
        List<LifecycleMeasure> measures = new ArrayList<>(endedParts(site, today));
        Stream.concat(endsAhead(site, today), lastOwnerPastEnd(site, today))
                .filter(measure -> !site.told().contains(measure.key()))
                .forEach(measures::add);
        series(site, today, properties).ifPresent(measures::add);
        return List.copyOf(measures);
    }

    /** Returns the memberships whose last day is past, except the last owner's. */
    private static List<LifecycleMeasure> endedParts(SiteSnapshot site, LocalDate today) {
        Optional<MembershipTerm> kept = keptOwner(site, today);
        return site.parts().stream()
                .filter(term ->
                        term.isExpired(today) && kept.filter(term::equals).isEmpty())
                .<LifecycleMeasure>mapMulti((term, ended) -> {
                    if (term.until() != null) {
                        ended.accept(new LifecycleMeasure.MembershipExpired(term, term.until()));
                    }
                })
                .toList();
    }

    /** Returns the last owner, when no active one is left: the owner with the latest end date. */
    private static Optional<MembershipTerm> keptOwner(SiteSnapshot site, LocalDate today) {
        if (!site.activeOwners(today).isEmpty()) {
            return Optional.empty();
        }
        return site.owners().stream()
                .max(Comparator.comparing(MembershipTerm::until, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(MembershipTerm::account));
    }

    private static Stream<LifecycleMeasure.TermWarning> lastOwnerPastEnd(SiteSnapshot site, LocalDate today) {
        return keptOwner(site, today)
                .<LifecycleMeasure.TermWarning>flatMap(
                        owner -> Optional.ofNullable(owner.until()).map(LifecycleMeasure.LastOwnerExpired::new))
                .stream();
    }

    /** Returns the contract ends within a month after which the site has fewer than two owners. */
    private static Stream<LifecycleMeasure.TermWarning> endsAhead(SiteSnapshot site, LocalDate today) {
        List<MembershipTerm> active = site.activeOwners(today);
        return active.stream()
                .flatMap(owner -> Stream.ofNullable(owner.until()))
                .distinct()
                .filter(end -> !end.isAfter(today.plus(LifecycleProperties.NOTICE)))
                .sorted()
                .flatMap(end -> endAhead(active, end).stream());
    }

    private static Optional<LifecycleMeasure.TermWarning> endAhead(List<MembershipTerm> active, LocalDate end) {
        long left = active.stream().filter(owner -> owner.outlasts(end)).count();
        if (left == 0) {
            return Optional.of(new LifecycleMeasure.NoOwnerLeft(end));
        }
        return left == 1 ? Optional.of(new LifecycleMeasure.SingleOwnerLeft(end)) : Optional.empty();
    }

    private static Optional<LifecycleMeasure> series(
            SiteSnapshot site, LocalDate today, LifecycleProperties properties) {
        boolean abandoned = site.activeOwners(today).isEmpty();
        boolean still = !site.lastMovement().plus(properties.inactiveAfter()).isAfter(today);
        if (!abandoned && !still) {
            return site.series().open() ? Optional.of(new LifecycleMeasure.Recovered()) : Optional.empty();
        }
        return site.settled()
                ? site.series().due(today, properties).map(LifecycleMeasure.EscalationDue::new)
                : Optional.empty();
    }
}
