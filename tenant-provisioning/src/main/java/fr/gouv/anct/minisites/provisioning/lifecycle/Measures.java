package fr.gouv.anct.minisites.provisioning.lifecycle;

import fr.gouv.anct.minisites.tenancy.TenantState;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Decides which measures are due for a site on a day. */
final class Measures {

    private Measures() {}

    static List<Measure> of(SiteFacts site, LocalDate today, Pace pace) {
        if (site.state() == TenantState.ARCHIVED || site.state() == TenantState.DELETED) {
            return List.of();
        }
        List<Measure> measures = new ArrayList<>(endedParts(site, today));
        Stream.concat(endsAhead(site, today), lastOwnerPastEnd(site, today))
                .filter(measure -> !site.told().contains(measure.key()))
                .forEach(measures::add);
        series(site, today, pace).ifPresent(measures::add);
        return List.copyOf(measures);
    }

    /** Returns the memberships whose last day is past, except the last owner's. */
    private static List<Measure> endedParts(SiteFacts site, LocalDate today) {
        Optional<Part> kept = keptOwner(site, today);
        return site.parts().stream()
                .filter(part -> part.over(today) && kept.filter(part::equals).isEmpty())
                .<Measure>mapMulti((part, ended) -> {
                    if (part.until() != null) {
                        ended.accept(new Measure.PartEnded(part, part.until()));
                    }
                })
                .toList();
    }

    /** Returns the last owner, when no active one is left: the owner with the latest end date. */
    private static Optional<Part> keptOwner(SiteFacts site, LocalDate today) {
        if (!site.activeOwners(today).isEmpty()) {
            return Optional.empty();
        }
        return site.owners().stream()
                .max(Comparator.comparing(Part::until, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(Part::account));
    }

    private static Stream<Measure.OfDate> lastOwnerPastEnd(SiteFacts site, LocalDate today) {
        return keptOwner(site, today)
                .<Measure.OfDate>flatMap(
                        owner -> Optional.ofNullable(owner.until()).map(Measure.OwnerPastEnd::new))
                .stream();
    }

    /** Returns the contract ends within a month after which the site has fewer than two owners. */
    private static Stream<Measure.OfDate> endsAhead(SiteFacts site, LocalDate today) {
        List<Part> active = site.activeOwners(today);
        return active.stream()
                .flatMap(owner -> Stream.ofNullable(owner.until()))
                .distinct()
                .filter(end -> !end.isAfter(today.plus(Pace.NOTICE)))
                .sorted()
                .flatMap(end -> endAhead(active, end).stream());
    }

    private static Optional<Measure.OfDate> endAhead(List<Part> active, LocalDate end) {
        long left = active.stream().filter(owner -> owner.outlasts(end)).count();
        if (left == 0) {
            return Optional.of(new Measure.OwnersNone(end));
        }
        return left == 1 ? Optional.of(new Measure.OwnersFew(end)) : Optional.empty();
    }

    private static Optional<Measure> series(SiteFacts site, LocalDate today, Pace pace) {
        boolean abandoned = site.activeOwners(today).isEmpty();
        boolean still = !site.lastMovement().plus(pace.inactiveAfter()).isAfter(today);
        if (!abandoned && !still) {
            return site.series().open() ? Optional.of(new Measure.Recovered()) : Optional.empty();
        }
        return site.settled() ? site.series().due(today, pace).map(Measure.StepTaken::new) : Optional.empty();
    }
}
