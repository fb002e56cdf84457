package io.attimo.support;

import java.util.List;

/** Texts that have hurt other programs; none longer than 60 characters and each composed (normal form C). */
public final class Corpus {

    /** What a template engine would evaluate: ours first, then others. */
    public static final List<String> EXPRESSIONS = List.of(
            "{inject:tenants}",
            "{cdi:members.byName}",
            "{str:builder('x')}",
            "{#include layout}{/include}",
            "{home}",
            "{account.name}",
            "{me.email.raw}",
            "{web:signOut}",
            "{#for i in 3}x{/for}",
            "{#if true}yes{#else}no{/if}",
            "{|raw|} {! note !}",
            "\\{home} {{home}} {}",
            "{",
            "${7*7} #{7*7} @{7*7} {{7*7}} <%= 7*7 %>",
            "%s %1$s {0} :tenant ?1",
            "{outcome} {journey} {n} {file} {name}");

    /** What a browser would run or draw. */
    public static final List<String> MARKUP = List.of(
            "<script>alert(1)</script>",
            "\"><img src=x onerror=alert(1)>",
            "'onfocus='alert(1)' autofocus='",
            "</title><script>alert(1)</script>",
            "</textarea><svg/onload=alert(1)>",
            "</option></select><iframe src=//x.example>",
            "<a href=\"javascript:alert(1)\">press</a>",
            "javascript:alert(1)",
            "--><base href=//x.example><!--",
            "]]><math><mtext><style><img src=x onerror=alert(1)>",
            "<meta http-equiv=refresh content=0;url=//x.example>",
            "<form action=//x.example><input name=q>",
            "&lt;b&gt; &amp;lt;script&amp;gt; &#60;i&#62;",
            "</bdi></table></main><object data=x>",
            "` \\\" \\u003cscript\\u003e \\x3cscript",
            "<details open ontoggle=alert(1)>");

    /** What is rare in names and yet somebody's. */
    public static final List<String> ODD = List.of(
            "😀 👩‍👩‍👧‍👦 🏳️‍🌈 🇮🇹",
            "\u202Egnp.exe\u202C",
            "مرحبا بالعالم שלום",
            "日本語 𠜎𠜱 𝒳𝔜",
            "q\u0323\u0307q\u0323\u0307q\u0323\u0307",
            "a\u200Bb\u200Dc\u2060d\uFEFFe",
            "a\u00A0b\u00ADc",
            "x\uFFFEy\uFFFFz",
            "ſﬁ Ⅳ ½ ㎏ İıŁß",
            "\u2066left\u2069 \u061C\u200F",
            "🤌🏽 e\u20DD",
            "DROP TABLE; -- ' OR '1'='1",
            "../../etc/passwd C:\\x %2e%2e%2f",
            "a;b,c|d=e:f&g=h#i?j+k%20l",
            "=HYPERLINK(\"//x.example\")",
            "null undefined NaN true 0 -1e999");

    private Corpus() {}
}
