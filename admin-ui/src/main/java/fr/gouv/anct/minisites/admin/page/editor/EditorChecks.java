package fr.gouv.anct.minisites.admin.page.editor;

import fr.gouv.anct.minisites.admin.check.FindingView;
import fr.gouv.anct.minisites.admin.check.FindingViewFactory;
import fr.gouv.anct.minisites.admin.content.BlockInput;
import fr.gouv.anct.minisites.admin.content.PageInput;
import fr.gouv.anct.minisites.admin.content.PageInputValidator;
import fr.gouv.anct.minisites.admin.form.InlineFinding;
import fr.gouv.anct.minisites.admin.label.FindingLabels;
import fr.gouv.anct.minisites.admin.page.PageFindings;
import fr.gouv.anct.minisites.admin.text.Messages;
import fr.gouv.anct.minisites.content.Revision;
import fr.gouv.anct.minisites.content.block.Block;
import fr.gouv.anct.minisites.content.block.CallFacts;
import fr.gouv.anct.minisites.content.block.DocumentFacts;
import fr.gouv.anct.minisites.content.block.ServiceFacts;
import fr.gouv.anct.minisites.content.check.ContentChecks;
import fr.gouv.anct.minisites.content.check.Finding;
import fr.gouv.anct.minisites.content.check.Findings;
import fr.gouv.anct.minisites.content.check.Issue;
import fr.gouv.anct.minisites.content.check.Severity;
import fr.gouv.anct.minisites.content.draft.Draft;
import fr.gouv.anct.minisites.content.draft.Drafts;
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

/**
 * Runs the content checks on the saved or unsaved input of the page editor, and converts the findings to remarks at its
 * fields.
 */
@Component
public class EditorChecks {

    /** The first block of a listed page that was just created. */
    private static final Set<Block> STARTING =
            Set.of(DocumentFacts.starting(), ServiceFacts.starting(), CallFacts.starting());

    /** Argument of a finding about a required field that is empty. */
    private static final String MISSING = "missing";

    private final Drafts drafts;
    private final PageInputValidator validator;
    private final ContentChecks checks;
    private final FindingViewFactory views;
    private final FindingLabels labels;
    private final Messages messages;

    EditorChecks(
            Drafts drafts,
            PageInputValidator validator,
            ContentChecks checks,
            FindingViewFactory views,
            FindingLabels labels,
            Messages messages) {
        this.drafts = drafts;
        this.validator = validator;
        this.checks = checks;
        this.views = views;
        this.labels = labels;
        this.messages = messages;
    }

    /** Situation in which the input is checked. */
    public enum Trigger {
        /** While writing: fields that the author has not reached yet get no remark. */
        WRITING,
        /** On return to the form: all findings are shown. */
        RETURNING,
        /** On request: the absence of findings is reported too. */
        ASKING
    }

    /** Checks the input; empty when the form itself is invalid, which is reported first. */
    public Mono<PageFindings> of(Tenant site, Draft draft, PageInput input, Trigger occasion) {
        Predicate<String> begun = _ -> occasion != Trigger.WRITING;
        return of(site, draft, input, begun, occasion == Trigger.ASKING);
    }

    /**
     * Checks the input after a button has changed the blocks.
     *
     * @param added name of the block or item that the button has inserted; its fields are not reached yet
     */
    public Mono<PageFindings> after(Tenant site, Draft draft, PageInput input, String added) {
        return of(site, draft, input, name -> !name.equals(added) && !name.startsWith(added + "-"), false);
    }

    private Mono<PageFindings> of(Tenant site, Draft draft, PageInput input, Predicate<String> begun, boolean asked) {
        return base(draft, input)
                .flatMap(base -> validator.check(input, base.page().kind(), base.revision()))
                .filter(checked -> checked.problems().isEmpty())
                .flatMap(checked -> checks.of(draft.page(), checked.revision())
                        .map(findings ->
                                pageFindings(site, findings, checked.revision(), input.blocks(), begun, asked)));
    }

    /** Checks the saved revision that the form shows; a page that was just created is not checked yet. */
    public Mono<PageFindings> of(Tenant site, Draft draft, PageInput input) {
        if (draft.number() == 1 && STARTING.containsAll(draft.revision().body())) {
            return Mono.just(PageFindings.NONE);
        }
        return checks.of(draft.page(), draft.revision())
                .map(findings -> pageFindings(site, findings, draft.revision(), input.blocks(), _ -> true, false));
    }

    /** Returns the errors of the form and of its blocks, by field name; empty when the form can be saved. */
    public Mono<Map<String, String>> problems(Draft draft, PageInput input) {
        return base(draft, input)
                .flatMap(base -> validator.check(input, base.page().kind(), base.revision()))
                .map(checked -> checked.problems().isEmpty() ? Map.of() : checked.all());
    }

    /** Returns the revision that the form started from, which is not the newest after a concurrent save. */
    public Mono<Draft> base(Draft draft, PageInput input) {
        return input.base() == draft.number()
                ? Mono.just(draft)
                : drafts.findByNumber(draft.page().id(), input.base()).defaultIfEmpty(draft);
    }

    /**
     * Converts findings to views.
     *
     * @param begun whether the author has reached the named field; empty required fields elsewhere are only counted
     */
    private PageFindings pageFindings(
            Tenant site,
            Findings findings,
            Revision revision,
            BlockInput formData,
            Predicate<String> begun,
            boolean asked) {
        List<FindingView> all = new ArrayList<>();
        Map<String, List<InlineFinding>> remarks = new LinkedHashMap<>();
        Set<String> blocks = new HashSet<>();
        Set<String> wrong = new HashSet<>();
        for (Finding finding : findings.all().stream()
                .sorted(Comparator.comparing(Finding::severity))
                .toList()) {
            FindingView view = views.view(site, finding, revision.body(), "");
            all.add(view);
            Integer block = finding.spot().block();
            if (block != null) {
                blocks.add("b" + block);
                if (finding.severity() == Severity.ERROR) {
                    wrong.add("b" + block);
                }
            }
            String about = block == null
                    ? FindingViewFactory.field(finding.spot())
                    : formData.nameOf(block, finding.spot().field());
            if (!isMissing(finding) || begun.test(about)) {
                remarks.computeIfAbsent(about, _ -> new ArrayList<>()).add(view.beside());
            }
        }
        boolean sound = findings.all().isEmpty();
        String told = !sound
                ? labels.counts(findings.errors(), findings.warnings())
                : asked ? messages.get("check.none") : null;
        return new PageFindings(told, sound, all, remarks, blocks, wrong);
    }

    private static boolean isMissing(Finding finding) {
        return finding.flaw() == Issue.BLOCK_INCOMPLETE
                && finding.arguments().getLast().equals(MISSING);
    }
}
