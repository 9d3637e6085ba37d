package fr.gouv.anct.minisites.admin.welcome;

import fr.gouv.anct.minisites.admin.layout.BackOfficePage;
import fr.gouv.anct.minisites.admin.layout.BackOfficeShell;
import fr.gouv.anct.minisites.admin.text.Messages;
import fr.gouv.anct.minisites.content.block.Block;
import fr.gouv.anct.minisites.content.block.Button;
import fr.gouv.anct.minisites.content.block.ButtonStyle;
import fr.gouv.anct.minisites.content.block.Callout;
import fr.gouv.anct.minisites.content.block.Hero;
import fr.gouv.anct.minisites.content.block.Paragraph;
import fr.gouv.anct.minisites.content.block.Pictogram;
import fr.gouv.anct.minisites.content.block.RichText;
import fr.gouv.anct.minisites.content.block.Tiles;
import fr.gouv.anct.minisites.reference.Link;
import java.util.List;
import org.springframework.stereotype.Component;

/** Page « Gestion des mini-sites » (mini-site management): audience of this host, and links. */
@Component
class WelcomePage implements PublicPage {

    private final Messages messages;
    private final BackOfficeShell shell;

    WelcomePage(Messages messages, BackOfficeShell shell) {
        this.messages = messages;
        this.shell = shell;
    }

    @Override
    public BackOfficePage address() {
        return BackOfficePage.WELCOME;
    }

    @Override
    public List<Block> blocks(boolean signedIn) {
        return List.of(
                new Hero(
                        messages.get("welcome.title"),
                        messages.get("welcome.lead"),
                        null,
                        Hero.Background.BLUE_FRANCE,
                        Hero.Layout.IMAGE_RIGHT,
                        List.of(
                                new Button(
                                        messages.get("sign-in.title"),
                                        BackOfficePage.SIGN_IN.link(),
                                        ButtonStyle.PRIMARY),
                                new Button(
                                        messages.get("request.title"),
                                        BackOfficePage.REQUEST.link(),
                                        ButtonStyle.SECONDARY))),
                new Paragraph(text("welcome.audience")),
                new Callout(
                        messages.get("welcome.sign-in.title"),
                        text("welcome.sign-in.text"),
                        new Button(
                                messages.get("sign-in.title"), BackOfficePage.SIGN_IN.link(), ButtonStyle.SECONDARY)),
                new Paragraph(text("welcome.obtain")),
                new Tiles(
                        messages.get("welcome.links"),
                        3,
                        Tiles.Layout.VERTICAL,
                        List.of(
                                tile("request", BackOfficePage.REQUEST.link(), "document/contract"),
                                tile("portal", portal("/"), "map/compass"),
                                tile("api", BackOfficePage.API.link(), "digital/ecosystem"))));
    }

    private Tiles.Item tile(String key, Link link, String pictogram) {
        return new Tiles.Item(
                messages.get("welcome.tile." + key + ".title"),
                messages.get("welcome.tile." + key + ".text"),
                link,
                new Pictogram(pictogram),
                null,
                null);
    }

    private Link portal(String path) {
        return Link.of(shell.portal(path));
    }

    private RichText text(String key) {
        return new RichText(messages.get(key));
    }
}
