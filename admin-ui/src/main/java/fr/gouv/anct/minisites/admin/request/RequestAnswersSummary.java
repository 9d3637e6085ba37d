package fr.gouv.anct.minisites.admin.request;

import fr.gouv.anct.minisites.admin.component.SummaryList;
import fr.gouv.anct.minisites.admin.component.SummaryList.Line;
import fr.gouv.anct.minisites.admin.component.SummaryList.Section;
import fr.gouv.anct.minisites.admin.text.DateTimes;
import fr.gouv.anct.minisites.admin.text.Messages;
import fr.gouv.anct.minisites.provisioning.request.AddressAvailability;
import fr.gouv.anct.minisites.provisioning.request.AnswerValidation;
import fr.gouv.anct.minisites.provisioning.request.RequestAnswers;
import fr.gouv.anct.minisites.provisioning.request.RequestField;
import fr.gouv.anct.minisites.provisioning.request.RequestStep;
import fr.gouv.anct.minisites.provisioning.request.SiteRequest;
import fr.gouv.anct.minisites.validation.Problem;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Builds the summary of a request's answers, step by step, for the requester and the reviewers. */
@Component
public class RequestAnswersSummary {

    private final RequestFields fields;
    private final AddressAvailability availability;
    private final Messages messages;

    RequestAnswersSummary(RequestFields fields, AddressAvailability availability, Messages messages) {
        this.fields = fields;
        this.availability = availability;
        this.messages = messages;
    }

    /** Returns a read-only summary. */
    public SummaryList of(SiteRequest request) {
        return list(request, List.of(), false);
    }

    /** Returns a summary with a link to change each step, and the problem of each answer. */
    SummaryList editable(SiteRequest request, List<Problem> problems) {
        return list(request, problems, true);
    }

    private SummaryList list(SiteRequest request, List<Problem> problems, boolean editable) {
        return new SummaryList(Arrays.stream(RequestStep.values())
                .map(step -> new Section(
                        step.slug(),
                        messages.get(RequestStepResource.key(step)),
                        editable ? RequestStepResource.correction(request, step) : null,
                        lines(step, request, problems)))
                .toList());
    }

    private List<Line> lines(RequestStep step, SiteRequest request, List<Problem> problems) {
        Stream<Line> answers = step.fields().stream()
                .filter(field -> AnswerValidation.applies(field, request.answers()))
                .map(field -> new Line(label(field), answer(field, request.answers()), problem(field, problems)));
        return Stream.concat(answers, step == RequestStep.ADDRESS ? url(request) : Stream.of())
                .toList();
    }

    /** Returns the URL that results from the two answers about the address. */
    private Stream<Line> url(SiteRequest request) {
        return availability
                .url(request.answers())
                .map(url -> new Line(messages.get("site-request.page.url"), url))
                .stream();
    }

    /** Label of a field in the summary: the two owners' fields share their labels, so the owner is prefixed. */
    String label(RequestField field) {
        String label = fields.label(field);
        return switch (field) {
            case OWNER_NAME, OWNER_EMAIL, SECOND_OWNER_NAME, SECOND_OWNER_EMAIL ->
                messages.get(
                        "site-request.page.answer",
                        fields.legend(field),
                        label.substring(0, 1).toLowerCase(Locale.FRENCH) + label.substring(1));
            default -> label;
        };
    }

    /** Answer as it is read: the label of a choice, a date in words. */
    String answer(RequestField field, RequestAnswers answers) {
        String answer = fields.answer(field, answers);
        return field.kind() == RequestField.Kind.DATE ? day(answer) : answer;
    }

    private static String day(String typed) {
        try {
            return DateTimes.day(LocalDate.parse(typed.strip()));
        } catch (DateTimeParseException notADate) {
            return typed;
        }
    }

    private @Nullable String problem(RequestField field, List<Problem> problems) {
        return RequestFields.problem(field, problems).map(fields::problemText).orElse(null);
    }
}
