package fr.gouv.anct.minisites.content.check;

import java.util.List;

/** The rules there are. A new one is a class and a line here. */
final class Rules {

    /** Goes up when a rule is added or changes its mind: what was found by older ones is looked for again. */
    static final int VERSION = 6;

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
            new DocumentLanguage(),
            new DocumentTitle(),
            new TableCaption(),
            new HeaderCells(),
            new Transcription(),
            new LongSentence(),
            new LongText(),
            new EmptyBlock(),
            new EmptyList(),
            new ForeignBlock(),
            new IncompleteFields(),
            new RepeatedContactField(),
            new EmptyPage(),
            new PlaceholderText());

    private Rules() {}

    /** What all of them have to say of a page. */
    static Findings look(Subject page) {
        return new Findings(ALL.stream().flatMap(rule -> rule.look(page)).toList());
    }
}
