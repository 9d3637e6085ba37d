package fr.gouv.anct.minisites.admin.request;

import fr.gouv.anct.minisites.admin.form.FieldView;
import fr.gouv.anct.minisites.admin.form.Option;
import fr.gouv.anct.minisites.admin.shell.Texts;
import fr.gouv.anct.minisites.delivery.MinisitesProperties;
import fr.gouv.anct.minisites.provisioning.creation.SiteContacts;
import fr.gouv.anct.minisites.provisioning.request.Answers;
import fr.gouv.anct.minisites.provisioning.request.Field;
import fr.gouv.anct.minisites.provisioning.request.Problem;
import fr.gouv.anct.minisites.provisioning.request.SiteRequest;
import fr.gouv.anct.minisites.provisioning.request.Step;
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

    private static final List<Field> OWNER = List.of(Field.OWNER_NAME, Field.OWNER_EMAIL);
    private static final List<Field> SECOND_OWNER = List.of(Field.SECOND_OWNER_NAME, Field.SECOND_OWNER_EMAIL);
    private static final List<Field> PUBLICATION =
            List.of(Field.PUBLICATION_DIRECTOR, Field.CONTACT_EMAIL, Field.END_DATE);
    private static final List<Field> CONTACTS = List.of(Field.DATA_PROTECTION_EMAIL, Field.SECURITY_EMAIL);

    private final Texts texts;
    private final MinisitesProperties properties;
    private final SiteContacts contacts;

    RequestFields(Texts texts, MinisitesProperties properties, SiteContacts contacts) {
        this.texts = texts;
        this.properties = properties;
        this.contacts = contacts;
    }

    /** Returns the fields of a step, in groups when there are several people to name. */
    List<FieldGroup> of(Step step, SiteRequest request, List<Problem> problems) {
        return step == Step.PEOPLE
                ? List.of(
                        group("owner", OWNER, request, problems),
                        group("second-owner", SECOND_OWNER, request, problems),
                        group("publication", PUBLICATION, request, problems),
                        group("contacts", CONTACTS, request, problems))
                : List.of(new FieldGroup(null, views(step.fields(), request, problems)));
    }

    private FieldGroup group(String key, List<Field> fields, SiteRequest request, List<Problem> problems) {
        return new FieldGroup(texts.say("demand.group." + key), views(fields, request, problems));
    }

    private List<FieldView> views(List<Field> fields, SiteRequest request, List<Problem> problems) {
        return fields.stream().map(field -> view(field, request, problems)).toList();
    }

    private FieldView view(Field field, SiteRequest request, List<Problem> problems) {
        FieldView view = FieldView.of(
                        kind(field),
                        field.key(),
                        label(field),
                        request.answers().get(field))
                .withHtmx(htmx(field, request));
        String hint = hint(field);
        view = hint.isEmpty() ? view : view.withHint(hint);
        view = field.options().isEmpty() ? view : view.withOptions(options(field));
        view = field.kind() == Field.Kind.TEXT ? view.atMost(field.longest()) : view;
        view = needed(field, view);
        FieldView shown = autocomplete(field).map(view::withAutocomplete).orElse(view);
        return problem(field, problems)
                .map(found -> shown.withError(say(found), found.suggestions()))
                .orElse(shown);
    }

    private String hint(Field field) {
        String key = "demand.field." + field.key() + ".hint";
        return SiteContacts.hasDefault(field) ? texts.say(key, standIn(field)) : texts.say(key);
    }

    private String standIn(Field field) {
        return contacts.agencyDefault(field).orElseGet(() -> texts.say("demand.contact.public"));
    }

    /** Marks a field as required or optional; one that another answer can make required is never marked as optional. */
    private static FieldView needed(Field field, FieldView view) {
        return switch (field) {
            case REPLACED_URL, REDIRECTS -> view.dependent();
            default -> field.required() ? view : view.optional();
        };
    }

    private static FieldView.Kind kind(Field field) {
        return switch (field.kind()) {
            case LINE, SIRET -> FieldView.Kind.LINE;
            case TEXT -> FieldView.Kind.TEXT;
            case EMAIL -> FieldView.Kind.EMAIL;
            case URL -> FieldView.Kind.URL;
            case DATE -> FieldView.Kind.DATE;
            case SLUG -> FieldView.Kind.SLUG;
            case CHOICE -> field == Field.ACCENT ? FieldView.Kind.SWATCHES : FieldView.Kind.RADIOS;
        };
    }

    String label(Field field) {
        return texts.say("demand.field." + field.key() + ".label");
    }

    private List<Option> options(Field field) {
        return field.options().stream()
                .map(code -> new Option(code, option(field, code), hint(field, code)))
                .toList();
    }

    private String option(Field field, String code) {
        return field == Field.ACCENT && !code.equals("none")
                ? texts.say("accent." + code)
                : texts.say("demand.option." + field.key() + "." + code);
    }

    /** Example of the resulting address. */
    private @Nullable String hint(Field field, String code) {
        if (field != Field.ADDRESS_KIND) {
            return null;
        }
        String example = texts.say("demand.address.example");
        return code.equals("path")
                ? properties.origin(properties.portalHost()) + "/" + example + "/"
                : properties.origin(example + "." + properties.baseDomain()) + "/";
    }

    /** Answer as shown in the summary. */
    String answer(Field field, Answers answers) {
        String typed = answers.get(field);
        if (typed.isBlank() && SiteContacts.hasDefault(field)) {
            return texts.say("demand.contact.default", standIn(field));
        }
        return field.options().contains(typed) ? option(field, typed) : typed;
    }

    /** HTML autocomplete token; the user is the first owner only. */
    private static Optional<String> autocomplete(Field field) {
        return switch (field) {
            case OWNER_NAME -> Optional.of("name");
            case OWNER_EMAIL -> Optional.of("email");
            default -> Optional.empty();
        };
    }

    private static Map<String, String> htmx(Field field, SiteRequest request) {
        String base = "/demande/" + request.id();
        return switch (field) {
            case SLUG ->
                Map.of(
                        "hx-get",
                        base + "/adresse",
                        "hx-trigger",
                        "input changed delay:400ms, change",
                        "hx-include",
                        "closest form",
                        // GET parameters are restricted to these fields: no others, above all no CSRF token, belong in
                        // a URL.
                        "hx-params",
                        params(Field.SLUG, Field.ADDRESS_KIND),
                        "hx-target",
                        "#" + field.key() + "-messages",
                        "hx-sync",
                        "this:replace");
            case ACCENT, TAGLINE ->
                Map.of(
                        "hx-get",
                        base + "/apparence",
                        "hx-trigger",
                        field == Field.ACCENT ? "change" : "input changed delay:400ms",
                        "hx-include",
                        "closest form",
                        "hx-params",
                        params(Field.ACCENT, Field.TAGLINE),
                        "hx-target",
                        "#preview",
                        "hx-sync",
                        "this:replace");
            default -> Map.of();
        };
    }

    private static String params(Field... fields) {
        return Arrays.stream(fields).map(Field::key).collect(Collectors.joining(","));
    }

    private static Optional<Problem> problem(Field field, List<Problem> problems) {
        return problems.stream().filter(problem -> problem.field() == field).findFirst();
    }

    /** Returns the problem and its remedy. */
    String say(Problem problem) {
        Field field = problem.field();
        return switch (problem.code()) {
            case "required" ->
                texts.say(field.options().isEmpty() ? "demand.problem.required" : "demand.problem.required.choice");
            case "too-short" -> texts.say("demand.problem.too-short", field.shortest());
            case "too-long" -> texts.say("demand.problem.too-long", field.longest());
            case "slug-form" ->
                problem.suggestions().stream()
                        .findFirst()
                        .map(near -> texts.say("demand.problem.slug-form.near", near))
                        .orElseGet(() -> texts.say("demand.problem.slug-form"));
            case "slug-other-domain" -> texts.say("demand.problem.slug-other-domain", properties.baseDomain());
            default -> texts.say("demand.problem." + problem.code());
        };
    }
}
