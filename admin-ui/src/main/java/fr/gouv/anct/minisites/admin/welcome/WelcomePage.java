package fr.gouv.anct.minisites.admin.welcome;

import fr.gouv.anct.minisites.admin.shell.BackOfficeShell;
import fr.gouv.anct.minisites.admin.shell.OwnPage;
import fr.gouv.anct.minisites.admin.shell.Texts;
import fr.gouv.anct.minisites.content.block.Block;
import fr.gouv.anct.minisites.content.block.Button;
import fr.gouv.anct.minisites.content.block.ButtonStyle;
import fr.gouv.anct.minisites.content.block.Callout;
import fr.gouv.anct.minisites.content.block.Hero;
import fr.gouv.anct.minisites.content.block.HeroBackground;
import fr.gouv.anct.minisites.content.block.HeroLayout;
import fr.gouv.anct.minisites.content.block.Link;
import fr.gouv.anct.minisites.content.block.Paragraph;
import fr.gouv.anct.minisites.content.block.Pictogram;
import fr.gouv.anct.minisites.content.block.RichText;
import fr.gouv.anct.minisites.content.block.Tile;
import fr.gouv.anct.minisites.content.block.TileLayout;
import fr.gouv.anct.minisites.content.block.Tiles;
import java.util.List;
import org.springframework.stereotype.Component;

/** Page « Gestion des mini-sites » (mini-site management): audience of this host, and links. */
@Component
class WelcomePage implements OpenPage {

    private final Texts texts;
    private final BackOfficeShell shell;

    WelcomePage(Texts texts, BackOfficeShell shell) {
        this.texts = texts;
        this.shell = shell;
    }

    @Override
    public OwnPage address() {
        return OwnPage.WELCOME;
    }

    @Override
    public List<Block> blocks(boolean signedIn) {
        return List.of(
                new Hero(
                        texts.say("welcome.title"),
                        texts.say("welcome.lead"),
                        null,
                        HeroBackground.BLUE_FRANCE,
                        HeroLayout.IMAGE_RIGHT,
                        List.of(
                                new Button(texts.say("sign-in.title"), OwnPage.SIGN_IN.link(), ButtonStyle.PRIMARY),
                                new Button(texts.say("request.title"), OwnPage.REQUEST.link(), ButtonStyle.SECONDARY))),
                new Paragraph(text("welcome.audience")),
                new Callout(
                        texts.say("welcome.sign-in.title"),
                        text("welcome.sign-in.text"),
                        new Button(texts.say("sign-in.title"), OwnPage.SIGN_IN.link(), ButtonStyle.SECONDARY)),
                new Paragraph(text("welcome.obtain")),
                new Tiles(
                        texts.say("welcome.links"),
                        3,
                        TileLayout.VERTICAL,
                        List.of(
                                tile("request", OwnPage.REQUEST.link(), "document/contract"),
                                tile("portal", portal("/"), "map/compass"),
                                tile("api", OwnPage.API.link(), "digital/ecosystem"))));
    }

    private Tile tile(String key, Link link, String pictogram) {
        return new Tile(
                texts.say("welcome.tile." + key + ".title"),
                texts.say("welcome.tile." + key + ".text"),
                link,
                new Pictogram(pictogram),
                null,
                null);
    }

    private Link portal(String path) {
        return Link.of(shell.portal(path));
    }

    private RichText text(String key) {
        return new RichText(texts.say(key));
    }
}
