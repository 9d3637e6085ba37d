package fr.gouv.anct.minisites.admin.portalguide;

import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.portal.guide.GuideQuestion;
import fr.gouv.anct.minisites.portal.guide.PortalGuide;
import fr.gouv.anct.minisites.territory.TerritoryKind;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** The answers that a rule may need, in words. */
final class GuideConditions {

    private GuideConditions() {}

    private record Condition(String code, String label) {}

    /** Returns the words of each condition, in the order of the questions. */
    static Map<String, String> of(AdmittedRequest request, PortalGuide draft) {
        Map<String, String> conditions = new LinkedHashMap<>();
        draft.questions().stream()
                .flatMap(question -> of(request, question))
                .forEach(condition -> conditions.put(condition.code(), condition.label()));
        return conditions;
    }

    private static Stream<Condition> of(AdmittedRequest request, GuideQuestion question) {
        return question.place()
                ? Arrays.stream(TerritoryKind.values())
                        .map(kind -> condition(
                                request,
                                question,
                                kind.code(),
                                request.message("portal-guide.territory." + kind.code())))
                : question.choices().stream()
                        .map(choice -> condition(request, question, choice.code(), choice.label()));
    }

    private static Condition condition(AdmittedRequest request, GuideQuestion question, String code, String label) {
        return new Condition(
                question.code() + "." + code, request.message("portal-guide.condition", question.topic(), label));
    }
}
