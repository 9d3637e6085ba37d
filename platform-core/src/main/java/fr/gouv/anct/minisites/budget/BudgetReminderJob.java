package fr.gouv.anct.minisites.budget;

import fr.gouv.anct.minisites.access.Account;
import fr.gouv.anct.minisites.access.Member;
import fr.gouv.anct.minisites.access.Memberships;
import fr.gouv.anct.minisites.access.Role;
import fr.gouv.anct.minisites.database.CrossTenantScope;
import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import fr.gouv.anct.minisites.job.ForEachTenant;
import fr.gouv.anct.minisites.job.RecurringJob;
import fr.gouv.anct.minisites.mail.Letter;
import fr.gouv.anct.minisites.mail.LetterAction;
import fr.gouv.anct.minisites.mail.LetterMessages;
import fr.gouv.anct.minisites.mail.Outbox;
import fr.gouv.anct.minisites.platform.MinisitesProperties;
import fr.gouv.anct.minisites.tenancy.Tenant;
import fr.gouv.anct.minisites.tenancy.directory.Tenants;
import fr.gouv.anct.minisites.time.ParisCalendar;
import fr.gouv.anct.minisites.time.WorkingDays;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Reminds the owners of a site by mail of its published budget, once in each month in which an update is due: on a
 * working day, and only if the budget was not updated in that month. The list of the week reminds the whole team.
 */
@Component
@RowScope(value = RowOwner.PLATFORM, crossTenantPurposes = CrossTenantScope.Purpose.BUDGETS)
class BudgetReminderJob implements RecurringJob {

    private static final int MORNING = 7;

    private final AllPublishedBudgets allBudgets;
    private final SiteBudget budget;
    private final Tenants tenants;
    private final Memberships memberships;
    private final Outbox outbox;
    private final CrossTenantScope crossTenant;
    private final MinisitesProperties properties;
    private final TransactionalOperator transaction;
    private final Clock clock;
    private final LetterMessages words = new LetterMessages("messages/budget-letter");

    BudgetReminderJob(
            AllPublishedBudgets allBudgets,
            SiteBudget budget,
            Tenants tenants,
            Memberships memberships,
            Outbox outbox,
            CrossTenantScope crossTenant,
            MinisitesProperties properties,
            TransactionalOperator transaction,
            Clock clock) {
        this.allBudgets = allBudgets;
        this.budget = budget;
        this.tenants = tenants;
        this.memberships = memberships;
        this.outbox = outbox;
        this.crossTenant = crossTenant;
        this.properties = properties;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "budget-reminders";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(6);
    }

    @Override
    public Mono<Void> run() {
        ZonedDateTime now = clock.instant().atZone(ParisCalendar.ZONE);
        return now.getHour() >= MORNING && WorkingDays.isWorkingDay(now.toLocalDate())
                ? runFor(now.toLocalDate())
                : Mono.empty();
    }

    Mono<Void> runFor(LocalDate day) {
        if (!PublishedBudget.isUpdateMonth(day)) {
            return Mono.empty();
        }
        Flux<UUID> due = crossTenant.read(CrossTenantScope.Purpose.BUDGETS, allBudgets.findDue(day.withDayOfMonth(1)));
        return ForEachTenant.run(this, due, tenant -> remind(tenant, day));
    }

    private Mono<Void> remind(UUID tenant, LocalDate day) {
        return budget.markReminded(day)
                .filter(marked -> marked)
                .flatMap(_ -> tenants.findById(tenant))
                .flatMap(this::write)
                .as(transaction::transactional);
    }

    private Mono<Void> write(Tenant site) {
        return memberships
                .members()
                .filter(member -> member.role() == Role.OWNER)
                .map(Member::account)
                .concatMap(owner -> outbox.post(owner.email(), letter(site, owner)))
                .then();
    }

    private Letter letter(Tenant site, Account owner) {
        return new Letter(
                words.get("budget.subject", site.name()),
                words.get("budget.greeting", owner.name()),
                List.of(words.get("budget.lead", site.name()), words.get("budget.why")),
                null,
                new LetterAction(
                        words.get("budget.action"),
                        properties.origin(properties.backOfficeHost()) + "/sites/" + site.slug() + "/budget"));
    }
}
