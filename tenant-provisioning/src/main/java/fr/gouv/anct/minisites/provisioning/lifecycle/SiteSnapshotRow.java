package fr.gouv.anct.minisites.provisioning.lifecycle;

import fr.gouv.anct.minisites.access.Role;
import fr.gouv.anct.minisites.tenancy.TenantState;
import fr.gouv.anct.minisites.time.ParisCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A database row with one site's state, memberships and measures taken, converted to the {@link SiteSnapshot} that the
 * lifecycle policy evaluates.
 */
record SiteSnapshotRow(
        UUID tenantId,
        String slug,
        String name,
        TenantState state,
        boolean readOnly,
        boolean settled,
        Instant movedAt,
        List<MembershipTermRow> parts,
        List<MeasureRow> measures) {

    /** Membership as aggregated in {@code jsonb}. */
    record MembershipTermRow(
            UUID account, String role, @Nullable LocalDate until) {

        MembershipTerm term() {
            return new MembershipTerm(account, Role.of(role), until);
        }
    }

    /** Measure as aggregated in {@code jsonb}. */
    record MeasureRow(String kind, String about, LocalDate taken) {}

    SiteSnapshot snapshot() {
        return new SiteSnapshot(
                tenantId,
                slug,
                name,
                state,
                readOnly,
                settled,
                ParisCalendar.dateOf(movedAt),
                parts.stream().map(MembershipTermRow::term).toList(),
                measures.stream()
                        .map(measure -> measure.kind() + " " + measure.about())
                        .collect(Collectors.toUnmodifiableSet()),
                series());
    }

    private InactivityEscalation series() {
        InactivityEscalation escalation = InactivityEscalation.NONE;
        for (MeasureRow measure : measures) {
            Optional<EscalationStep> step = EscalationStep.of(measure.kind());
            if (step.isPresent()) {
                escalation = escalation.with(step.get(), measure.taken());
            }
        }
        return escalation;
    }
}
