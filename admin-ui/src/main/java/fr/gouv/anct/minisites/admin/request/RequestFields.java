package fr.gouv.anct.minisites.admin.request;

import fr.gouv.anct.minisites.admin.form.FieldView;
import fr.gouv.anct.minisites.admin.form.Option;
import fr.gouv.anct.minisites.admin.territory.TerritoryField;
import fr.gouv.anct.minisites.admin.text.Messages;
import fr.gouv.anct.minisites.platform.MinisitesProperties;
import fr.gouv.anct.minisites.provisioning.creation.SiteContacts;
import fr.gouv.anct.minisites.provisioning.request.AnswerTerms;
import fr.gouv.anct.minisites.provisioning.request.RequestAnswers;
import fr.gouv.anct.minisites.provisioning.request.RequestField;
import fr.gouv.anct.minisites.provisioning.request.RequestStep;
import fr.gouv.anct.minisites.provisioning.request.SiteRequest;
import fr.gouv.anct.minisites.sitedirectory.SiteDirectory;
import fr.gouv.anct.minisites.validation.Problem;
import fr.gouv.anct.minisites.vocabulary.Term;
import fr.gouv.anct.minisites.vocabulary.Vocabulary;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Builds the fields of the request form, with the words of a form with the key {@code site-request}. */
@Component
class RequestFields {

    private final Messages messages;
    private final MinisitesProperties properties;
    private final SiteContacts contacts;
    private final SiteDirectory directory;

    RequestFields(Messages messages, MinisitesProperties properties, SiteContacts contacts, SiteDirectory directory) {
        this.messages = messages;
        this.properties = properties;
        this.contacts = contacts;
        this.directory = directory;
    }

    /** Returns the fields of a step, with their problems. */
    List<FieldView> of(RequestStep step, SiteRequest request, List<Problem> problems) {
        return step.fields().stream()
                .map(field -> view(field, request, problems))
                .toList();
    }

    private FieldView view(RequestField field, SiteRequest request, List<Problem> problems) {
        String answer = typed(field, request.answers().get(field));
        FieldView plain = FieldView.of(messages, key(field), kind(field), field.code(), answer, standIn(field))
                // The length of a number is part of its hint.
                .atMost(field.kind() == RequestField.Kind.SIRET ? 0 : field.longest())
                .withOptions(options(field));
        FieldView shown = distinguished(field, plain, request);
        return problem(field, problems)
                .map(found -> shown.withError(problemText(found), found.suggestions()))
                .orElse(shown);
    }

    private static String key(RequestField field) {
        return "site-request.field." + field.code();
    }

    String label(RequestField field) {
        return messages.get(key(field));
    }

    /** Returns the contact that is published instead of an empty answer. */
    private String standIn(RequestField field) {
        return contacts.agencyDefault(field).orElseGet(() -> messages.get("site-request.contact.public"));
    }

    /** Returns a field with what most others do not have. */
    private static FieldView distinguished(RequestField field, FieldView view, SiteRequest request) {
        String accent = RequestField.ACCENT.code();
        String tagline = RequestField.TAGLINE.code();
        String appearance = RequestFeedbackResource.APPEARANCE.link(request);
        return switch (field) {
            // Another answer can make them required.
            case REPLACED_URL, REDIRECTS -> view.dependent();
            case SLUG ->
                view.loading(
                        RequestFeedbackResource.ADDRESS.link(request),
                        // The full address depends on its kind too.
                        "input changed delay:400ms, change, change from:#" + RequestField.ADDRESS_KIND.code(),
                        "#" + field.code() + "-messages",
                        field.code(),
                        RequestField.ADDRESS_KIND.code());
            case ACCENT -> view.loading(appearance, "change", "#preview", accent, tagline);
            case TAGLINE ->
                view.optional().loading(appearance, "input changed delay:400ms", "#preview", accent, tagline);
            case TERRITORIES -> TerritoryField.completing(view).optional();
            // The user is the first owner only.
            case OWNER_NAME -> view.withAutocomplete("name");
            case OWNER_EMAIL -> view.withAutocomplete("email");
            default -> field.required() ? view : view.optional();
        };
    }

    private static FieldView.Kind kind(RequestField field) {
        return switch (field.kind()) {
            case SIRET, TERRITORIES -> FieldView.Kind.LINE;
            case CHOICE -> field == RequestField.ACCENT ? FieldView.Kind.SWATCHES : FieldView.Kind.RADIOS;
            case CHOICES -> FieldView.Kind.CHECKBOXES;
            case LINE, TEXT, EMAIL, URL, DATE, SLUG ->
                FieldView.Kind.valueOf(field.kind().name());
        };
    }

    /** Returns an answer as the form shows it: the terms in use that stand for the chosen ones. */
    private String typed(RequestField field, String answer) {
        return field.vocabulary() == null
                ? answer
                : AnswerTerms.of(field, answer, directory.terms()).stream()
                        .map(Term::code)
                        .collect(Collectors.joining(" "));
    }

    private List<Option> options(RequestField field) {
        Vocabulary vocabulary = field.vocabulary();
        return vocabulary == null
                ? field.options().stream()
                        .map(code -> new Option(code, option(field, code), hint(field, code)))
                        .toList()
                : Option.of(directory.terms().offered(vocabulary));
    }

    private String option(RequestField field, String code) {
        return messages.get(
                field == RequestField.ACCENT && !code.equals("none") ? "accent." + code : key(field) + "." + code);
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
        if (field.vocabulary() != null) {
            return AnswerTerms.of(field, typed, directory.terms()).stream()
                    .map(Term::label)
                    .collect(Collectors.joining(", "));
        }
        return field.options().contains(typed) ? option(field, typed) : typed;
    }

    /** Returns the legend of the group that a field belongs to; empty outside of the step that names people. */
    String legend(RequestField field) {
        return switch (field) {
            case OWNER_NAME, OWNER_EMAIL -> messages.get("site-request.group.owner");
            case SECOND_OWNER_NAME, SECOND_OWNER_EMAIL -> messages.get("site-request.group.second-owner");
            case PUBLICATION_DIRECTOR, CONTACT_EMAIL, END_DATE -> messages.get("site-request.group.publication");
            case DATA_PROTECTION_EMAIL, SECURITY_EMAIL -> messages.get("site-request.group.contacts");
            default -> "";
        };
    }

    static Optional<Problem> problem(RequestField field, List<Problem> problems) {
        return problems.stream()
                .filter(problem -> RequestField.of(problem) == field)
                .findFirst();
    }

    /** Returns the problem and its remedy. */
    String problemText(Problem problem) {
        return messages.of("site-request", problem);
    }
}
