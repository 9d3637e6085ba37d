package fr.gouv.anct.minisites.content.check;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The list of all rules; a new rule is a class and a line here. */
final class Rules {

    /** Version of the rules, increased when a rule is added or changes: findings of older versions are recomputed. */
    static final int VERSION = 19;

    private static final List<Rule> ALL = List.of(
            new PageTitleRule(),
            new PageDescriptionRule(),
            new HeadingOrderRule(),
            new EmptyHeadingRule(),
            new FakeHeadingRule(),
            new AlternativeTextRule(),
            new TextInImageRule(),
            new VagueLinkRule(),
            new BareUrlRule(),
            new AmbiguousLinkTextRule(),
            new NewWindowRule(),
            new BrokenLinkRule(),
            new BrokenFileRule(),
            new MissingSectionRule(),
            new SectionCountRule(),
            new DocumentLanguageRule(),
            new DocumentTitleRule(),
            new DocumentBarrierRule(),
            new TableCaptionRule(),
            new TableHeaderRule(),
            new ChartNumbersRule(),
            new PlayableMediaRule(),
            new TranscriptionRule(),
            new LongSentenceRule(),
            new LongTextRule(),
            new EmptyBlockRule(),
            new EmptyListRule(),
            new ListCountRule(),
            new UnknownBlockRule(),
            new IncompleteBlockRule(),
            new DuplicateContactFieldRule(),
            new DuplicateDayRule(),
            new ServiceDatesRule(),
            new CallRule(),
            new OpinionAddressRule(),
            new DataSetRule(),
            new EmptyPageRule(),
            new PlaceholderTextRule());

    private Rules() {}

    /** Checks a page against all rules; findings in a section shown several times are reported once. */
    static Findings check(CheckedContent content) {
        Set<Finding> ofSections = new HashSet<>();
        return new Findings(ALL.stream()
                .flatMap(rule -> rule.check(content))
                .filter(finding -> finding.spot().shared() == null || ofSections.add(finding.wherever()))
                .toList());
    }
}
