package fr.gouv.anct.minisites.admin.account;

import fr.gouv.anct.minisites.access.Account;
import fr.gouv.anct.minisites.access.AccountMembership;
import fr.gouv.anct.minisites.access.people.MembershipEndImpact;
import fr.gouv.anct.minisites.access.people.MembershipEndImpacts;
import fr.gouv.anct.minisites.admin.component.FormScreen;
import fr.gouv.anct.minisites.admin.form.FieldView;
import fr.gouv.anct.minisites.admin.form.Form;
import fr.gouv.anct.minisites.admin.form.FormState;
import fr.gouv.anct.minisites.admin.form.FormView;
import fr.gouv.anct.minisites.admin.people.MembershipEndImpactLabels;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.Paths;
import fr.gouv.anct.minisites.admin.routing.Screen;
import fr.gouv.anct.minisites.admin.routing.ScreenHeading;
import fr.gouv.anct.minisites.privacy.AccountErasure;
import fr.gouv.anct.minisites.privacy.ErasureObstacles;
import fr.gouv.anct.minisites.validation.Problem;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Erases an account, once its e-mail address is typed; says what prevents it. */
@Component
public class AccountErasureForm {

    private static final Form<Input> FORM = Form.of(Input.class, "erasure").as(FieldView.Kind.EMAIL, "email");

    private static final int CONSEQUENCES = 5;

    private final AccountErasure erasure;
    private final MembershipEndImpacts impacts;
    private final MembershipEndImpactLabels impactLabels;

    AccountErasureForm(AccountErasure erasure, MembershipEndImpacts impacts, MembershipEndImpactLabels impactLabels) {
        this.erasure = erasure;
        this.impacts = impacts;
        this.impactLabels = impactLabels;
    }

    /** The confirmation as typed: the e-mail address of the account. */
    record Input(@NotBlank String email) {}

    /**
     * An account to erase, and what differs between one's own and another's.
     *
     * @param lead sentence that names the account
     * @param backHref the previous screen
     */
    public record Subject(Account account, ScreenHeading heading, String lead, String backHref) {

        private boolean isConfirmedBy(Input input) {
            return input.email().equalsIgnoreCase(account.email());
        }
    }

    /**
     * Lists what prevents the erasure of an account, each with a link to the screen where it can be resolved.
     *
     * @param backHref the previous screen
     */
    record ObstaclesScreen(ErasureObstacles obstacles, String backHref) implements Screen {

        public String accountsHref() {
            return Paths.ACCOUNTS.link();
        }

        public String siteHref(AccountMembership membership) {
            return Paths.SITE.linkOf(membership.slug());
        }

        @Override
        public String template() {
            return "account/obstacles";
        }
    }

    /** Shows the form, or the obstacles. */
    public Mono<ServerResponse> open(AdmittedRequest request, Subject subject) {
        return erasure.obstacles(subject.account())
                .flatMap(obstacles -> obstacles.isEmpty()
                        ? show(HttpStatus.OK, request, subject, form(subject).empty(request, new Input("")))
                        : refuse(HttpStatus.OK, request, subject, obstacles));
    }

    private static Form<Input> form(Subject subject) {
        return FORM.hinted("email", subject.account().email());
    }

    private Mono<ServerResponse> show(
            HttpStatus status, AdmittedRequest request, Subject subject, FormState<Input> form) {
        return impacts.anywhere(subject.account().id())
                .map(impact -> screen(request, subject, form.view(), impact))
                .flatMap(screen -> request.show(status, subject.heading(), screen));
    }

    private FormScreen screen(AdmittedRequest request, Subject subject, FormView form, MembershipEndImpact impact) {
        return FormScreen.of(
                subject.lead(),
                Stream.concat(
                                IntStream.rangeClosed(1, CONSEQUENCES)
                                        .mapToObj(n -> request.message("erasure.consequence." + n)),
                                impactLabels.leaving(impact).stream())
                        .toList(),
                form.fields(),
                form.action(),
                List.of(),
                request.message("erasure.confirm"),
                subject.backHref());
    }

    private static Mono<ServerResponse> refuse(
            HttpStatus status, AdmittedRequest request, Subject subject, ErasureObstacles obstacles) {
        // The screen has no input to correct, whatever its status.
        return request.report(status, subject.heading(), new ObstaclesScreen(obstacles, subject.backHref()));
    }

    /**
     * Erases the account, unless another address is typed or there are obstacles.
     *
     * @param done answers once it is erased
     */
    public Mono<ServerResponse> erase(AdmittedRequest request, Subject subject, Supplier<Mono<ServerResponse>> done) {
        return form(subject)
                .sent(request)
                .answer(
                        (status, form) -> show(status, request, subject, form),
                        form -> subject.isConfirmedBy(form.value())
                                ? eraseConfirmed(request, subject, done)
                                : show(
                                        HttpStatus.UNPROCESSABLE_CONTENT,
                                        request,
                                        subject,
                                        form.with(Problem.of("email", "other"))));
    }

    private Mono<ServerResponse> eraseConfirmed(
            AdmittedRequest request, Subject subject, Supplier<Mono<ServerResponse>> done) {
        return erasure.erase(subject.account(), request.actor())
                .flatMap(erased -> erased ? done.get() : obstacles(request, subject));
    }

    private Mono<ServerResponse> obstacles(AdmittedRequest request, Subject subject) {
        return erasure.obstacles(subject.account())
                .flatMap(obstacles -> refuse(HttpStatus.UNPROCESSABLE_CONTENT, request, subject, obstacles));
    }
}
