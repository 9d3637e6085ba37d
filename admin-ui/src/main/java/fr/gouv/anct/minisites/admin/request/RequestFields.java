package fr.gouv.anct.minisites.admin.request;

import fr.gouv.anct.minisites.admin.form.FieldView;
import fr.gouv.anct.minisites.admin.form.Option;
import fr.gouv.anct.minisites.admin.text.Messages;
import fr.gouv.anct.minisites.platform.MinisitesProperties;
import fr.gouv.anct.minisites.provisioning.creation.SiteContacts;
import fr.gouv.anct.minisites.provisioning.request.RequestAnswers;
import fr.gouv.anct.minisites.provisioning.request.RequestField;
import fr.gouv.anct.minisites.provisioning.request.RequestProblem;
import fr.gouv.anct.minisites.provisioning.request.RequestStep;
import fr.gouv.anct.minisites.provisioning.request.SiteRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Builds the fields of the request form. */
@Component
class RequestFields {

    private static final List<RequestField> OWNER = List.of(RequestField.OWNER_NAME, RequestField.OWNER_EMAIL);
    private static final List<RequestField> SECOND_OWNER =
            List.of(RequestField.SECOND_OWNER_NAME, RequestField.SECOND_OWNER_EMAIL);
    private static final List<RequestField> PUBLICATION =
            List.of(RequestField.PUBLICATION_DIRECTOR, RequestField.CONTACT_EMAIL, RequestField.END_DATE);
    private static final List<RequestField> CONTACTS =
            List.of(RequestField.DATA_PROTECTION_EMAIL, RequestField.SECURITY_EMAIL);

    private final Messages messages;
    private final MinisitesProperties properties;
    private final SiteContacts contacts;

    RequestFields(Messages messages, MinisitesProperties properties, SiteContacts contacts) {
        this.messages = messages;
        this.properties = properties;
        this.contacts = contacts;
    }

    /** Returns the fields of a step, in groups when there are several people to name. */
    List<FieldGroup> of(RequestStep step, SiteRequest request, List<RequestProblem> problems) {
        return step == RequestStep.PEOPLE
                ? List.of(
                        group("owner", OWNER, request, problems),
                        group("second-owner", SECOND_OWNER, request, problems),
                        group("publication", PUBLICATION, request, problems),
                        group("contacts", CONTACTS, request, problems))
                : List.of(new FieldGroup(null, views(step.fields(), request, problems)));
    }

    private FieldGroup group(
            String key, List<RequestField> fields, SiteRequest request, List<RequestProblem> problems) {
        return new FieldGroup(messages.get("site-request.group." + key), views(fields, request, problems));
    }

    private List<FieldView> views(List<RequestField> fields, SiteRequest request, List<RequestProblem> problems) {
        return fields.stream().map(field -> view(field, request, problems)).toList();
    }

    private FieldView view(RequestField field, SiteRequest request, List<RequestProblem> problems) {
        FieldView view = FieldView.of(
                        kind(field),
                        field.key(),
                        label(field),
                        request.answers().get(field))
                .withHtmx(htmx(field, request));
        String hint = hint(field);
        view = hint.isEmpty() ? view : view.withHint(hint);
        view = field.options().isEmpty() ? view : view.withOptions(options(field));
        view = field.kind() == RequestField.Kind.TEXT ? view.atMost(field.longest()) : view;
        view = needed(field, view);
        FieldView shown = autocomplete(field).map(view::withAutocomplete).orElse(view);
        return problem(field, problems)
                .map(found -> shown.withError(problemText(found), found.suggestions()))
                .orElse(shown);
    }

    private String hint(RequestField field) {
        String key = "site-request.field." + field.key() + ".hint";
        return SiteContacts.hasDefault(field) ? messages.get(key, standIn(field)) : messages.get(key);
    }

    private String standIn(RequestField field) {
        return contacts.agencyDefault(field).orElseGet(() -> messages.get("site-request.contact.public"));
    }

    /** Marks a field as required or optional; one that another answer can make required is never marked as optional. */
    private static FieldView needed(RequestField field, FieldView view) {
        return switch (field) {
            case REPLACED_URL, REDIRECTS -> view.dependent();
            default -> field.required() ? view : view.optional();
        };
    }

    private static FieldView.Kind kind(RequestField field) {
        return switch (field.kind()) {
            case LINE, SIRET -> FieldView.Kind.LINE;
            case TEXT -> FieldView.Kind.TEXT;
            case EMAIL -> FieldView.Kind.EMAIL;
            case URL -> FieldView.Kind.URL;
            case DATE -> FieldView.Kind.DATE;
            case SLUG -> FieldView.Kind.SLUG;
            case CHOICE -> field == RequestField.ACCENT ? FieldView.Kind.SWATCHES : FieldView.Kind.RADIOS;
        };
    }

    String label(RequestField field) {
        return messages.get("site-request.field." + field.key() + ".label");
    }

    private List<Option> options(RequestField field) {
        return field.options().stream()
                .map(code -> new Option(code, option(field, code), hint(field, code)))
                .toList();
    }

    private String option(RequestField field, String code) {
        return field == RequestField.ACCENT && !code.equals("none")
                ? messages.get("accent." + code)
                : messages.get("site-request.option." + field.key() + "." + code);
    }

    /** Example of the resulting address. */
    private @Nullable String hint(RequestField field, String code) {
        if (field != RequestField.ADDRESS_KIND) {
            return null;
        }
        String example = messages.get("site-request.address.example");
        return code.equals("path")
                ? properties.origin(properties.portalHost()) + "/" + example + "/"
                : properties.origin(example + "." + properties.baseDomain()) + "/";
    }

    /** Answer as shown in the summary. */
    String answer(RequestField field, RequestAnswers answers) {
        String typed = answers.get(field);
        if (typed.isBlank() && SiteContacts.hasDefault(field)) {
            return messages.get("site-request.contact.default", standIn(field));
        }
        return field.options().contains(typed) ? option(field, typed) : typed;
    }

    /** HTML autocomplete token; the user is the first owner only. */
    private static Optional<String> autocomplete(RequestField field) {
        return switch (field) {
            case OWNER_NAME -> Optional.of("name");
            case OWNER_EMAIL -> Optional.of("email");
            default -> Optional.empty();
        };
    }

    private static Map<String, String> htmx(RequestField field, SiteRequest request) {
        return switch (field) {
            case SLUG ->
                Map.of(
                        "hx-get",
                        RequestFeedbackResource.ADDRESS.link(request),
                        "hx-trigger",
                        "input changed delay:400ms, change",
                        "hx-include",
                        "closest form",
                        // GET parameters are restricted to these fields: no others, above all no CSRF token, belong in
                        // a URL.
                        "hx-params",
                        params(RequestField.SLUG, RequestField.ADDRESS_KIND),
                        "hx-target",
                        "#" + field.key() + "-messages",
                        "hx-sync",
                        "this:replace");
            case ACCENT, TAGLINE ->
                Map.of(
                        "hx-get",
                        RequestFeedbackResource.APPEARANCE.link(request),
                        "hx-trigger",
                        field == RequestField.ACCENT ? "change" : "input changed delay:400ms",
                        "hx-include",
                        "closest form",
                        "hx-params",
                        params(RequestField.ACCENT, RequestField.TAGLINE),
                        "hx-target",
                        "#preview",
                        "hx-sync",
                        "this:replace");
            default -> Map.of();
        };
    }

    private static String params(RequestField... fields) {
        return Arrays.stream(fields).map(RequestField::key).collect(Collectors.joining(","));
    }

    private static Optional<RequestProblem> problem(RequestField field, List<RequestProblem> problems) {
        return problems.stream().filter(problem -> problem.field() == field).findFirst();
    }

    /** Returns the problem and its remedy. */
    String problemText(RequestProblem problem) {
        RequestField field = problem.field();
        return switch (problem.code()) {
            case "required" ->
                messages.get(
                        field.options().isEmpty()
                                ? "site-request.problem.required"
                                : "site-request.problem.required.choice");
            case "too-short" -> messages.get("site-request.problem.too-short", field.shortest());
            case "too-long" -> messages.get("site-request.problem.too-long", field.longest());
            case "slug-form" ->
                problem.suggestions().stream()
                        .findFirst()
                        .map(near -> messages.get("site-request.problem.slug-form.near", near))
                        .orElseGet(() -> messages.get("site-request.problem.slug-form"));
            case "slug-other-domain" -> messages.get("site-request.problem.slug-other-domain", properties.baseDomain());
            default -> messages.get("site-request.problem." + problem.code());
        };
    }
}
