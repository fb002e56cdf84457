package io.attimo.suggestion;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The kinds of channel a play can be done on. A touchpoint's own channel is free text, in any of our languages; the first
 * group that knows a word of it takes it, so that a web shop is a screen and not a shop.
 */
public enum ChannelGroup {
    SCREEN(
            "web|site|sito|online|app\\b|screen|schermo|portal|form\\b|modul|search|ricerca|social|review|recension|video"),
    VOICE("phone|call|telef|chiamat|voice|hotline"),
    WRITTEN("mail|posta|letter|sms|text|chat|messag|whatsapp|telegram|newsletter|paper|carta|manual|leaflet|volant"),
    SIGN("sign|cartell|insegn|poster|manifest"),
    PLACE("place|luogo|building|room\\b|sala|parcel|pacco|packag|deliver|consegna|courier|corriere|product|prodott"),
    FACE("in person|persona|face|counter|desk|store|shop|branch|visit|banco|negozio|filiale|sportello|presenza|voce");

    private final Pattern words;

    ChannelGroup(String words) {
        this.words = Pattern.compile("\\b(" + words + ")");
    }

    /** The group a channel's own words speak of; empty where they say nothing we know. */
    static Optional<ChannelGroup> of(String channel) {
        var plain = Normalizer.normalize(channel, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace("e-mail", "mail")
                .toLowerCase(Locale.ROOT);
        for (var group : values()) {
            if (group.words.matcher(plain).find()) {
                return Optional.of(group);
            }
        }
        return Optional.empty();
    }
}
