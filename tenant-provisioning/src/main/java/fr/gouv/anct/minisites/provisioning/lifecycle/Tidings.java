package fr.gouv.anct.minisites.provisioning.lifecycle;

import fr.gouv.anct.minisites.access.Account;
import fr.gouv.anct.minisites.access.Member;
import fr.gouv.anct.minisites.access.Memberships;
import fr.gouv.anct.minisites.access.Role;
import fr.gouv.anct.minisites.provisioning.letter.Correspondence;
import fr.gouv.anct.minisites.provisioning.letter.Occasion;
import fr.gouv.anct.minisites.tenancy.TenantState;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Sends the letters about lifecycle measures to the affected accounts. */
@Component
class Tidings {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.FRENCH);

    private final Memberships memberships;
    private final Correspondence correspondence;
    private final Pace pace;

    Tidings(Memberships memberships, Correspondence correspondence, Pace pace) {
        this.memberships = memberships;
        this.correspondence = correspondence;
        this.pace = pace;
    }

    /** Notifies the owners and central communications of a step, with the day of the next one. */
    Mono<Void> ofStep(Step step, SiteFacts site, LocalDate day) {
        Occasion occasion = switch (step) {
            case ALERT -> Occasion.DORMANT;
            case REMINDER -> Occasion.DORMANT_STILL;
            case READ_ONLY -> Occasion.READ_ONLY;
            case ARCHIVE_ANNOUNCED -> Occasion.ARCHIVE_ANNOUNCED;
            case ARCHIVE -> Occasion.ARCHIVED;
        };
        LocalDate next = switch (step) {
            case ALERT -> day.plus(pace.reminderAfter());
            case REMINDER -> day.plus(pace.readOnlyAfter());
            case READ_ONLY -> day.plus(pace.archiveAfter());
            case ARCHIVE_ANNOUNCED -> day.plus(Pace.NOTICE);
            case ARCHIVE -> day;
        };
        return toOwners(occasion, site, next).then(toCommunications(occasion, site, next));
    }

    /** Notifies the former member and the owners of the end of a contract. */
    Mono<Void> ofEnd(Account member, SiteFacts site, LocalDate until) {
        return correspondence
                .write(member, message(Occasion.PART_ENDED, site, until, "", correspondence.homeUrl()))
                .then(toOwners(message(Occasion.MEMBER_ENDED, site, until, member.name(), people(site))));
    }

    Mono<Void> toOwners(Occasion occasion, SiteFacts site, LocalDate day) {
        return toOwners(message(occasion, site, day, "", people(site)));
    }

    private Mono<Void> toOwners(Correspondence.Message message) {
        return memberships
                .members()
                .filter(member -> member.role() == Role.OWNER)
                .map(Member::account)
                .collectList()
                .flatMap(owners -> write(owners, message));
    }

    private Mono<Void> write(List<Account> readers, Correspondence.Message message) {
        return Flux.fromIterable(readers)
                .concatMap(reader -> correspondence.write(reader, message))
                .then();
    }

    Mono<Void> toCommunications(Occasion occasion, SiteFacts site, LocalDate day) {
        return correspondence.writeToCommunications(message(occasion, site, day, "", people(site)));
    }

    private String people(SiteFacts site) {
        return correspondence.peopleUrl(site.slug());
    }

    private static Correspondence.Message message(
            Occasion occasion, SiteFacts site, LocalDate day, String who, String url) {
        return new Correspondence.Message(
                occasion, site.name(), DAY.format(day), who, null, url, site.state() == TenantState.LIVE);
    }
}
