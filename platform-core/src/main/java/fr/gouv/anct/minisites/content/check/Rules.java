package fr.gouv.anct.minisites.content.check;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The rules there are. A new one is a class and a line here. */
final class Rules {

    /** Goes up when a rule is added or changes its mind: what was found by older ones is looked for again. */
    static final int VERSION = 11;

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

    /** What all of them have to say of a page; of a section that it shows several times, once. */
    static Findings look(Subject page) {
        Set<Finding> ofSections = new HashSet<>();
        return new Findings(ALL.stream()
                .flatMap(rule -> rule.look(page))
                .filter(finding -> finding.spot().shared() == null || ofSections.add(finding.wherever()))
                .toList());
    }
}
