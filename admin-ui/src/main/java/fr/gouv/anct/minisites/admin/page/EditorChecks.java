package fr.gouv.anct.minisites.admin.page;

import fr.gouv.anct.minisites.admin.check.CheckWords;
import fr.gouv.anct.minisites.admin.check.FindingView;
import fr.gouv.anct.minisites.admin.form.Remark;
import fr.gouv.anct.minisites.admin.page.form.TypedBlocks;
import fr.gouv.anct.minisites.admin.shell.Texts;
import fr.gouv.anct.minisites.content.Revision;
import fr.gouv.anct.minisites.content.check.Checks;
import fr.gouv.anct.minisites.content.check.Finding;
import fr.gouv.anct.minisites.content.check.Findings;
import fr.gouv.anct.minisites.content.check.Flaw;
import fr.gouv.anct.minisites.content.check.Severity;
import fr.gouv.anct.minisites.content.draft.Drafts;
import fr.gouv.anct.minisites.content.draft.Head;
import fr.gouv.anct.minisites.tenancy.Tenant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Has what stands in the form of a page checked, saved or not. */
@Component
class EditorChecks {

    /** The code of a field that is required and empty. */
    private static final String MISSING = "missing";

    private final Drafts drafts;
    private final PageCheck check;
    private final Checks checks;
    private final CheckWords words;
    private final Texts texts;

    EditorChecks(Drafts drafts, PageCheck check, Checks checks, CheckWords words, Texts texts) {
        this.drafts = drafts;
        this.check = check;
        this.checks = checks;
        this.words = words;
        this.texts = texts;
    }

    /** For whom what is typed is checked. */
    enum Occasion {
        /** Somebody is writing: beside a field that they have not come to yet nothing is said. */
        WRITING,
        /** Somebody comes back to it: they are told how it stands. */
        RETURNING,
        /** Somebody wants to know, and is told that nothing was found too. */
        ASKING
    }

    /** What is found; empty when something is wrong with the form itself, which comes first. */
    Mono<PageFindings> of(Tenant site, Head head, TypedPage typed, Occasion occasion) {
        Predicate<String> begun = _ -> occasion != Occasion.WRITING;
        return of(site, head, typed, begun, occasion == Occasion.ASKING);
    }

    /**
     * The same after a button has changed the blocks.
     *
     * @param added name of the block or the part that it has put in, in which nobody has come to a field yet
     */
    Mono<PageFindings> after(Tenant site, Head head, TypedPage typed, String added) {
        return of(site, head, typed, name -> !name.equals(added) && !name.startsWith(added + "-"), false);
    }

    private Mono<PageFindings> of(Tenant site, Head head, TypedPage typed, Predicate<String> begun, boolean asked) {
        return base(head, typed)
                .flatMap(base -> check.check(typed, base.page().kind(), base.revision()))
                .filter(checked -> checked.problems().isEmpty())
                .flatMap(checked -> checks.of(head.page(), checked.revision())
                        .map(found -> told(site, found, checked.revision(), typed.blocks(), begun, asked)));
    }

    /** The same of what is saved, as it is, which the form shows; of a page that was just made nothing is asked yet. */
    Mono<PageFindings> of(Tenant site, Head head, TypedPage typed) {
        if (head.number() == 1 && head.revision().body().isEmpty()) {
            return Mono.just(PageFindings.NONE);
        }
        return checks.of(head.page(), head.revision())
                .map(found -> told(site, found, head.revision(), typed.blocks(), _ -> true, false));
    }

    /** What is wrong with the form itself, and then with its blocks too, by the name of the field; none when it can be saved. */
    Mono<Map<String, String>> problems(Head head, TypedPage typed) {
        return base(head, typed)
                .flatMap(base -> check.check(typed, base.page().kind(), base.revision()))
                .map(checked -> checked.problems().isEmpty() ? Map.of() : checked.all());
    }

    /** What the form started from, which is not the newest when somebody saved meanwhile. */
    Mono<Head> base(Head head, TypedPage typed) {
        return typed.base() == head.number()
                ? Mono.just(head)
                : drafts.numbered(head.page().id(), typed.base()).defaultIfEmpty(head);
    }

    /** @param begun whether the author has come to what has a name; what is missing elsewhere is only counted */
    private PageFindings told(
            Tenant site, Findings found, Revision revision, TypedBlocks typed, Predicate<String> begun, boolean asked) {
        List<FindingView> all = new ArrayList<>();
        Map<String, List<Remark>> remarks = new LinkedHashMap<>();
        Set<String> blocks = new HashSet<>();
        Set<String> wrong = new HashSet<>();
        for (Finding finding : found.all().stream()
                .sorted(Comparator.comparing(Finding::severity))
                .toList()) {
            FindingView view = words.view(site, finding, revision.body(), "");
            all.add(view);
            Integer block = finding.spot().block();
            if (block != null) {
                blocks.add("b" + block);
                if (finding.severity() == Severity.ERROR) {
                    wrong.add("b" + block);
                }
            }
            String about = block == null
                    ? CheckWords.field(finding.spot())
                    : typed.nameOf(block, finding.spot().field());
            if (!isMissing(finding) || begun.test(about)) {
                remarks.computeIfAbsent(about, _ -> new ArrayList<>()).add(view.beside());
            }
        }
        boolean sound = found.all().isEmpty();
        String told = !sound ? words.counts(found.errors(), found.warnings()) : asked ? texts.say("check.none") : null;
        return new PageFindings(told, sound, all, remarks, blocks, wrong);
    }

    private static boolean isMissing(Finding finding) {
        return finding.flaw() == Flaw.BLOCK_INCOMPLETE
                && finding.arguments().getLast().equals(MISSING);
    }
}
