package fr.gouv.anct.minisites.content.check;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The list of all rules; a new rule is a class and a line here. */
final class Rules {

    /** Version of the rules, increased when a rule is added or changes: findings of older versions are recomputed. */
    static final int VERSION = 12;

    private static final List<Rule> ALL = List.of(
            new PageTitle(),
            new PageDescription(),
            new HeadingOrder(),
            new HeadingWords(),
            new FakedHeading(),
            new Alternative(),
            new TextInImage(),
            new VagueLink(),
            new BareAddress(),
            new SameLinkWords(),
            new NewWindow(),
            new DeadLink(),
            new DeadFile(),
            new DeadSection(),
            new SectionCount(),
            new DocumentLanguage(),
            new DocumentTitle(),
            new TableCaption(),
            new HeaderCells(),
            new ChartNumbers(),
            new PlayedFile(),
            new Transcription(),
            new LongSentence(),
            new LongText(),
            new EmptyBlock(),
            new EmptyList(),
            new ListCount(),
            new ForeignBlock(),
            new IncompleteFields(),
            new RepeatedContactField(),
            new RepeatedDay(),
            new EmptyPage(),
            new PlaceholderText());

    private Rules() {}

    /** Checks a page against all rules; findings in a section shown several times are reported once. */
    static Findings look(Subject page) {
        Set<Finding> ofSections = new HashSet<>();
        return new Findings(ALL.stream()
                .flatMap(rule -> rule.look(page))
                .filter(finding -> finding.spot().shared() == null || ofSections.add(finding.wherever()))
                .toList());
    }
}
