package fr.gouv.anct.minisites.admin.request;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.component.Stepper;
import fr.gouv.anct.minisites.admin.form.ErrorSummary;
import fr.gouv.anct.minisites.admin.form.FieldView;
import fr.gouv.anct.minisites.admin.form.FormMerge;
import fr.gouv.anct.minisites.admin.shell.Call;
import fr.gouv.anct.minisites.admin.shell.Flash;
import fr.gouv.anct.minisites.admin.shell.Guard;
import fr.gouv.anct.minisites.admin.shell.Heading;
import fr.gouv.anct.minisites.admin.shell.MessageScreen;
import fr.gouv.anct.minisites.admin.shell.Resource;
import fr.gouv.anct.minisites.admin.shell.Route;
import fr.gouv.anct.minisites.admin.shell.Screens;
import fr.gouv.anct.minisites.admin.shell.Texts;
import fr.gouv.anct.minisites.provisioning.request.RequestAnswers;
import fr.gouv.anct.minisites.provisioning.request.RequestField;
import fr.gouv.anct.minisites.provisioning.request.RequestNotEditableException;
import fr.gouv.anct.minisites.provisioning.request.RequestProblem;
import fr.gouv.anct.minisites.provisioning.request.RequestStep;
import fr.gouv.anct.minisites.provisioning.request.RequestWorkflow;
import fr.gouv.anct.minisites.provisioning.request.SiteRequest;
import fr.gouv.anct.minisites.rendering.PageLink;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Shows and saves the steps of the form; each is stored as typed, valid or not. */
@Component
class StepResource implements Resource {

    private static final String PATTERN = "/demande/{request}/etapes/{step}";
    /** Value of the button that saves and leaves the form. */
    private static final String LATER = "later";
    /** Value of the button that leads back to the summary once the step is valid. */
    private static final String SUMMARY = "summary";
    /** Value of the button that leads back to the summary with the step as it is. */
    private static final String RETURN = "return";
    /** Value of the button that leads to the previous step, with this one as it is. */
    private static final String PREVIOUS = "previous";

    /** Fields merged together: whether a site is replaced determines which of the others are stored. */
    private static final List<Set<String>> TOGETHER =
            List.of(Set.of(RequestField.REPLACES.key(), RequestField.REPLACED_URL.key(), RequestField.REDIRECTS.key()));

    private final RequestWorkflow requests;
    private final RequestFields fields;
    private final AnswerList answers;
    private final Looks looks;
    private final AskedChanges asked;
    private final Screens screens;
    private final Texts texts;

    StepResource(
            RequestWorkflow requests,
            RequestFields fields,
            AnswerList answers,
            Looks looks,
            AskedChanges asked,
            Screens screens,
            Texts texts) {
        this.requests = requests;
        this.fields = fields;
        this.answers = answers;
        this.looks = looks;
        this.asked = asked;
        this.screens = screens;
        this.texts = texts;
    }

    @Override
    public List<Route> routes() {
        Guard own = new Guard.OfRequest(Action.REQUEST_WRITE);
        return List.of(Route.get(PATTERN, own, this::show), Route.post(PATTERN, own, this::save));
    }

    private Mono<ServerResponse> show(Call call) {
        SiteRequest request = call.requested();
        return step(call)
                .flatMap(step -> request.state().editable()
                        ? show(HttpStatus.OK, call, request, step, List.of(), opened(step, request))
                        : call.seeOther(RequestAddress.page(request), noLongerEditable()));
    }

    private List<FieldView> stored(RequestStep step, SiteRequest request) {
        return FieldGroup.fields(fields.of(step, request, List.of()));
    }

    private FormMerge opened(RequestStep step, SiteRequest request) {
        return FormMerge.opened(stored(step, request));
    }

    private Mono<ServerResponse> show(
            HttpStatus status,
            Call call,
            SiteRequest request,
            RequestStep step,
            List<RequestProblem> problems,
            FormMerge merge) {
        return asked.of(request)
                .flatMap(reason -> screens.show(
                        status,
                        call,
                        heading(step, status),
                        screen(call, request, step, reason.orElse(null), problems, merge)));
    }

    private StepScreen screen(
            Call call,
            SiteRequest request,
            RequestStep step,
            @Nullable String askedChanges,
            List<RequestProblem> problems,
            FormMerge merge) {
        List<FieldGroup> groups = fields.of(step, request, problems).stream()
                .map(group -> new FieldGroup(group.legend(), merge.mark(group.fields(), texts)))
                .toList();
        ErrorSummary errors = ErrorSummary.of(FieldGroup.fields(groups), this::label);
        boolean toSummary = leadsToSummary(call);
        return new StepScreen(
                stepper(step),
                texts.say(key(step) + ".lead"),
                askedChanges,
                RequestAddress.step(request, step),
                errors,
                groups,
                step == RequestStep.APPEARANCE ? looks.of(request) : null,
                toSummary,
                toSummary && problems.isEmpty() ? RequestAddress.summary(request) : null,
                !merge.overtaken()
                        && RequestWorkflow.findTooLong(request.answers().typed())
                                .isEmpty(),
                step.previous().isPresent());
    }

    /** Label in the error summary, where the owner is prefixed. */
    private String label(FieldView field) {
        return RequestField.of(field.name()).map(answers::label).orElse(field.label());
    }

    private Heading heading(RequestStep step, HttpStatus status) {
        return Heading.of(texts.say("demand.step.title", step.number(), RequestStep.values().length))
                .below(texts.say("demand.list.title"), RequestAddress.LIST)
                .erroneous(status.isError());
    }

    /** Whether the summary is the origin: by its link, or by the button of the page that the link opens. */
    private static boolean leadsToSummary(Call call) {
        return Set.of(SUMMARY, RETURN).contains(call.field("then"))
                || call.query(RequestAddress.RETURN)
                        .filter(RequestAddress.TO_SUMMARY::equals)
                        .isPresent();
    }

    private static Mono<RequestStep> step(Call call) {
        return RequestStep.of(call.request().pathVariable("step"))
                .map(Mono::just)
                .orElseGet(call::missing);
    }

    private Stepper stepper(RequestStep step) {
        return new Stepper(
                step.number(),
                RequestStep.values().length,
                texts.say(key(step)),
                step.next().map(next -> texts.say(key(next))).orElse(texts.say("demand.summary.title")));
    }

    static String key(RequestStep step) {
        return "demand.step." + step.name().toLowerCase(Locale.ROOT);
    }

    private Mono<ServerResponse> save(Call call) {
        return step(call).flatMap(step -> save(call, step));
    }

    private Mono<ServerResponse> save(Call call, RequestStep step) {
        SiteRequest request = call.requested();
        FormMerge merge = FormMerge.of(call, stored(step, request), TOGETHER);
        Map<RequestField, String> typed = typed(step, merge.merged(call));
        if (merge.overtaken() && request.state().editable()) {
            return show(HttpStatus.CONFLICT, call, request.with(typed), step, List.of(), merge);
        }
        List<RequestProblem> unkept = RequestWorkflow.findTooLong(typed);
        if (!unkept.isEmpty() && request.state().editable()) {
            return show(HttpStatus.UNPROCESSABLE_CONTENT, call, request.with(typed), step, unkept, merge);
        }
        // Untouched fields are not written, because another user may be editing them.
        typed.keySet()
                .removeIf(field -> !merge.touched().contains(field.key())
                        && request.answers().typed().containsKey(field));
        if (!request.state().editable()) {
            return tooLate(call, typed);
        }
        return requests.save(request.id(), typed)
                .flatMap(saved -> switch (call.field("then")) {
                    case LATER -> call.seeOther(RequestAddress.LIST, flash(Flash.Kind.SUCCESS, "demand.saved"));
                    case PREVIOUS ->
                        call.seeOther(RequestAddress.step(saved, step.previous().orElse(step)));
                    case RETURN -> call.seeOther(RequestAddress.summary(saved));
                    default -> goOn(call, saved, step);
                })
                .switchIfEmpty(Mono.defer(call::missing))
                .onErrorResume(RequestNotEditableException.class, _ -> tooLate(call, typed));
    }

    /** Shows the typed answers when another tab has submitted or withdrawn the request: they are stored nowhere. */
    private Mono<ServerResponse> tooLate(Call call, Map<RequestField, String> typed) {
        SiteRequest request = call.requested();
        List<String> lost = lost(request, typed);
        if (lost.isEmpty()) {
            return call.seeOther(RequestAddress.page(request), noLongerEditable());
        }
        String title = texts.say("demand.not-editable");
        PageLink link = new PageLink(texts.say("demand.not-editable.link"), RequestAddress.page(request), false, false);
        return screens.show(
                HttpStatus.CONFLICT,
                call,
                Heading.of(title),
                new MessageScreen(title, texts.say("demand.not-editable.typed"), lost, List.of(link)));
    }

    /** Returns typed answers that are not stored, in the format of the summary. */
    private List<String> lost(SiteRequest request, Map<RequestField, String> typed) {
        RequestAnswers shown = request.answers().with(typed);
        return typed.entrySet().stream()
                .filter(field -> !field.getValue().isBlank()
                        && !field.getValue().equals(request.answers().get(field.getKey())))
                .map(field -> fields.answer(field.getKey(), shown))
                .toList();
    }

    private static Map<RequestField, String> typed(RequestStep step, Call call) {
        Map<RequestField, String> typed = new EnumMap<>(RequestField.class);
        step.fields()
                .forEach(field -> Optional.ofNullable(call.form().getFirst(field.key()))
                        .ifPresent(value -> typed.put(field, value)));
        return typed;
    }

    private Mono<ServerResponse> goOn(Call call, SiteRequest saved, RequestStep step) {
        return requests.validate(saved, step)
                .flatMap(problems -> problems.isEmpty()
                        ? call.seeOther(after(call, saved, step))
                        : show(HttpStatus.UNPROCESSABLE_CONTENT, call, saved, step, problems, opened(step, saved)));
    }

    private static String after(Call call, SiteRequest saved, RequestStep step) {
        return step.next()
                .filter(_ -> !leadsToSummary(call))
                .map(next -> RequestAddress.step(saved, next))
                .orElseGet(() -> RequestAddress.summary(saved));
    }

    private Flash noLongerEditable() {
        return flash(Flash.Kind.WARNING, "demand.not-editable");
    }

    private Flash flash(Flash.Kind kind, String key) {
        return new Flash(kind, texts.say(key), texts.say(key + ".text"));
    }
}
