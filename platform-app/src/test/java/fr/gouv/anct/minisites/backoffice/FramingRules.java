package fr.gouv.anct.minisites.backoffice;

import fr.gouv.anct.minisites.e2e.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What makes a browser show a document in a frame of another origin, by the headers of both (HTML, « embedder policy »; Fetch,
 * « cross-origin resource policy check »; CSP 3, {@code frame-ancestors} and {@code frame-src}).
 */
enum FramingRules {
    CHROMIUM(Set.of("require-corp", "credentialless")),
    FIREFOX(Set.of("require-corp", "credentialless")),
    /** WebKit knows no {@code credentialless}: for it such a document is not isolated. */
    SAFARI(Set.of("require-corp"));

    private static final String EMBEDDER = "cross-origin-embedder-policy";

    private final Set<String> isolated;

    FramingRules(Set<String> isolated) {
        this.isolated = isolated;
    }

    /**
     * Why the frame would stay empty; nothing when it would not.
     *
     * @param outer the document with the frame
     * @param framed the document in it, of another site
     */
    List<String> obstacles(Answer outer, String outerOrigin, Answer framed, String framedOrigin) {
        List<String> found = new ArrayList<>();
        if (isolated.contains(outer.header(EMBEDDER)) && !isolated.contains(framed.header(EMBEDDER))) {
            found.add("the outer page is isolated, the framed one is not: " + framed.header(EMBEDDER));
        }
        if (isolated.contains(outer.header(EMBEDDER))
                && !framed.header("cross-origin-resource-policy").equals("cross-origin")) {
            found.add("the framed page does not allow other sites: " + framed.header("cross-origin-resource-policy"));
        }
        if (!directive(outer, "frame-src").contains(framedOrigin)) {
            found.add("the outer page does not allow that frame");
        }
        if (!directive(framed, "frame-ancestors").contains(outerOrigin)) {
            found.add("the framed page does not allow to be framed there");
        }
        return found.stream().map(obstacle -> this + ": " + obstacle).toList();
    }

    /** The values of a directive of the policy of a document. */
    static List<String> directive(Answer answer, String name) {
        for (String directive : answer.header("content-security-policy").split(";")) {
            List<String> words = List.of(directive.strip().split("\\s+"));
            if (words.getFirst().equals(name)) {
                return words.subList(1, words.size());
            }
        }
        return List.of();
    }
}
