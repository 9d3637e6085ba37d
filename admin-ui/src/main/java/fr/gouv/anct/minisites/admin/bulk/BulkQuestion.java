package fr.gouv.anct.minisites.admin.bulk;

import fr.gouv.anct.minisites.admin.component.Question;
import fr.gouv.anct.minisites.admin.form.FieldView;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.rendering.PageLink;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Builds the question of an act: how many and which things, and which of them are refused. */
final class BulkQuestion {

    private static final int NAMED = 20;

    private BulkQuestion() {}

    /**
     * @param expectation what the act would do
     * @param fields of the values that it asks for
     */
    static Question of(
            AdmittedRequest request,
            BulkList<?> list,
            BulkAct<?> act,
            BulkSelection selection,
            BulkExpectation expectation,
            List<FieldView> fields) {
        BulkResult expected = expectation.result();
        String key = list.key(act);
        String back = list.back(request);
        Question question = Question.of(request, key, back, expected.done().size())
                .below(request.message(list.title()), back)
                .consequences(consequences(request, key, expectation))
                .hidden(BulkSelection.FIELD, selection.text())
                .hidden(BulkList.QUERY, request.field(BulkList.QUERY))
                .hidden(BulkRuns.FIELD, run(request))
                .confirming()
                .or(alternative(request, act, selection));
        for (FieldView field : fields) {
            question = question.asking(field);
        }
        return question;
    }

    private static @Nullable PageLink alternative(AdmittedRequest request, BulkAct<?> act, BulkSelection selection) {
        BulkInput<?> input = act.input();
        return input == null || input.alternative() == null
                ? null
                : input.alternative().apply(request, selection.ids());
    }

    /** Returns the name of the run, which a question that is asked again keeps. */
    private static String run(AdmittedRequest request) {
        String known = request.field(BulkRuns.FIELD);
        return known.isEmpty() ? UUID.randomUUID().toString() : known;
    }

    private static List<String> consequences(AdmittedRequest request, String key, BulkExpectation expectation) {
        BulkResult expected = expectation.result();
        String own = key + ".consequence";
        return Stream.of(
                        Stream.of(names(request, expected.done())),
                        expectation.consequences().stream(),
                        request.hasMessage(own) ? Stream.of(request.message(own)) : Stream.<String>empty(),
                        expected.refused().stream().limit(NAMED).map(refused -> refusal(request, refused)),
                        Stream.ofNullable(others(request, "bulk.refused.others", expected.refused())),
                        Stream.ofNullable(gone(request, expected)))
                .flatMap(lines -> lines)
                .toList();
    }

    private static String names(AdmittedRequest request, List<BulkOutcome> things) {
        String named = things.stream()
                .limit(NAMED)
                .map(thing -> request.message("bulk.name", thing.name()))
                .collect(Collectors.joining(", "));
        String more = others(request, "bulk.names.others", things);
        return request.message("bulk.names", more == null ? named : named + " " + more);
    }

    private static @Nullable String others(AdmittedRequest request, String key, List<BulkOutcome> all) {
        int more = all.size() - NAMED;
        return more > 0 ? request.message(key, more) : null;
    }

    private static String refusal(AdmittedRequest request, BulkOutcome refused) {
        return request.message("bulk.refused", refused.name(), String.valueOf(refused.refusal()));
    }

    /** Returns the sentence about things that do not exist; null when all exist. */
    static @Nullable String gone(AdmittedRequest request, BulkResult result) {
        return result.gone() > 0 ? request.message("bulk.gone", result.gone()) : null;
    }
}
