package fr.gouv.anct.minisites.admin.welcome;

import fr.gouv.anct.minisites.admin.layout.BackOfficePage;
import fr.gouv.anct.minisites.admin.layout.BackOfficeShell;
import fr.gouv.anct.minisites.admin.text.Messages;
import fr.gouv.anct.minisites.content.block.Accordion;
import fr.gouv.anct.minisites.content.block.AccordionItem;
import fr.gouv.anct.minisites.content.block.Block;
import fr.gouv.anct.minisites.content.block.Button;
import fr.gouv.anct.minisites.content.block.ButtonStyle;
import fr.gouv.anct.minisites.content.block.Buttons;
import fr.gouv.anct.minisites.content.block.Callout;
import fr.gouv.anct.minisites.content.block.Paragraph;
import fr.gouv.anct.minisites.content.block.RichText;
import fr.gouv.anct.minisites.reference.Link;
import java.util.List;
import org.springframework.stereotype.Component;

/** Page « Demander un espace » (request a site): preparation and next steps. */
@Component
class RequestGuidePage implements PublicPage {

    private static final List<String> QUESTIONS = List.of("owners", "end", "address", "redirects");

    private final Messages messages;
    private final BackOfficeShell shell;

    RequestGuidePage(Messages messages, BackOfficeShell shell) {
        this.messages = messages;
        this.shell = shell;
    }

    @Override
    public BackOfficePage address() {
        return BackOfficePage.REQUEST;
    }

    @Override
    public List<Block> blocks(boolean signedIn) {
        return List.of(
                new Callout(messages.get("request.section.title"), text("request.section.text"), null),
                new Paragraph(text("request.prepare")),
                new Paragraph(text("request.steps")),
                new Accordion(messages.get("request.questions"), questions()),
                new Paragraph(text("request.contact")),
                new Buttons(
                        Buttons.Size.MEDIUM,
                        Buttons.Layout.LEFT,
                        List.of(
                                signedIn
                                        ? new Button(
                                                messages.get("site-request.start"),
                                                BackOfficePage.REQUEST.link(),
                                                ButtonStyle.PRIMARY)
                                        : new Button(
                                                messages.get("start.title"),
                                                BackOfficePage.START.link(),
                                                ButtonStyle.PRIMARY),
                                button("request.contact.button", shell.portal("/contact"), ButtonStyle.SECONDARY))));
    }

    private List<AccordionItem> questions() {
        return QUESTIONS.stream()
                .map(name -> "request.question." + name)
                .map(key -> new AccordionItem(messages.get(key), text(key + ".answer")))
                .toList();
    }

    private Button button(String key, String url, ButtonStyle style) {
        return new Button(messages.get(key), Link.of(url), style);
    }

    private RichText text(String key) {
        return new RichText(messages.get(key));
    }
}
