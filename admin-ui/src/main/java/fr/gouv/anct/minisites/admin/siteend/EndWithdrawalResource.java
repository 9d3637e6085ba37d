package fr.gouv.anct.minisites.admin.siteend;

import static java.util.Objects.requireNonNull;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.component.Confirmation;
import fr.gouv.anct.minisites.admin.component.Confirmation.Redirection;
import fr.gouv.anct.minisites.admin.component.Confirmation.Step;
import fr.gouv.anct.minisites.admin.component.Question;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Flash;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Paths;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.admin.text.DateTimes;
import fr.gouv.anct.minisites.database.CanonicalUuid;
import fr.gouv.anct.minisites.provisioning.end.EndExtensionRequest;
import fr.gouv.anct.minisites.provisioning.end.SiteEnd;
import fr.gouv.anct.minisites.provisioning.end.SiteEndChanges;
import fr.gouv.anct.minisites.provisioning.end.SiteEndResult;
import fr.gouv.anct.minisites.time.ParisCalendar;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Withdraws the request to put off the end of a site, for its owners, whichever of them has asked. Central
 * communications answer the requests of others instead.
 */
@Component
class EndWithdrawalResource implements BackOfficeResource {

    private final SiteEndChanges ends;
    private final Clock clock;

    EndWithdrawalResource(SiteEndChanges ends, Clock clock) {
        this.ends = ends;
        this.clock = clock;
    }

    @Override
    public List<Route> routes() {
        return Confirmation.routes(
                Paths.END_WITHDRAWAL,
                new Guard.OfSite(Action.SITE_LAUNCH),
                request -> ends.find(request.site()),
                this::ask,
                this::withdraw);
    }

    private Mono<Step> ask(AdmittedRequest request, SiteEnd end) {
        EndExtensionRequest asked = end.request();
        if (asked == null) {
            return Mono.just(overtaken(request));
        }
        return Mono.just(answers(request, asked) ? toAnswer(request) : question(request, end, asked));
    }

    private Question question(AdmittedRequest request, SiteEnd end, EndExtensionRequest asked) {
        String sheet = Paths.SITE_SHEET.link(request.site());
        return Question.of(
                        request,
                        "site-end.withdraw",
                        sheet,
                        request.site().name(),
                        DateTimes.day(asked.wishedOn()),
                        asked.askedByName())
                .below(request.message("sheet.title"), sheet)
                .consequences(
                        request.message(
                                end.past(ParisCalendar.today(clock))
                                        ? "site-end.withdraw.consequence.past"
                                        : "site-end.withdraw.consequence.1",
                                DateTimes.day(requireNonNull(end.endsOn()))),
                        request.message("site-end.withdraw.consequence.2"),
                        request.message("site-end.withdraw.consequence.3"))
                .hidden(SiteEndResource.REQUEST, asked.id().toString());
    }

    private Mono<Step> withdraw(AdmittedRequest request, SiteEnd end) {
        EndExtensionRequest asked = end.request();
        if (asked == null || !seen(request, asked)) {
            return Mono.just(overtaken(request));
        }
        if (answers(request, asked)) {
            return Mono.just(toAnswer(request));
        }
        return ends.withdraw(request.site(), asked, request.requireAccount())
                .map(result -> toSheet(request, SiteEndLabels.message(request, result)));
    }

    /** Whether the request that waits is the one that the user has read. */
    private static boolean seen(AdmittedRequest request, EndExtensionRequest asked) {
        return CanonicalUuid.read(request.field(SiteEndResource.REQUEST))
                .filter(asked.id()::equals)
                .isPresent();
    }

    private static boolean answers(AdmittedRequest request, EndExtensionRequest asked) {
        return request.may(Action.SITE_END_SET) && !SiteEndResource.own(request, asked);
    }

    private static Step toAnswer(AdmittedRequest request) {
        return new Redirection(Paths.SITE_END.link(request.site()), null);
    }

    private static Step overtaken(AdmittedRequest request) {
        return toSheet(
                request,
                request.site().state().closed()
                        ? request.flash(Flash.Kind.WARNING, "site-end.closed")
                        : SiteEndLabels.message(request, SiteEndResult.OVERTAKEN));
    }

    private static Step toSheet(AdmittedRequest request, Flash flash) {
        return new Redirection(Paths.SITE_SHEET.link(request.site()), flash);
    }
}
