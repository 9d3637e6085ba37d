package fr.gouv.anct.minisites.navigation;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** An entry of the main menu; its JSON {@code type} is {@code link}, {@code menu} or {@code mega-menu}. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type", defaultImpl = MenuLink.class)
@JsonSubTypes({
    @JsonSubTypes.Type(value = MenuLink.class, name = "link"),
    @JsonSubTypes.Type(value = Menu.class, name = "menu"),
    @JsonSubTypes.Type(value = MegaMenu.class, name = "mega-menu")
})
public sealed interface MenuEntry permits MegaMenu, Menu, MenuLink {

    /** The text of the entry. */
    String label();
}
