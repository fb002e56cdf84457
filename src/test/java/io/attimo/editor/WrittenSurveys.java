package io.attimo.editor;

import io.attimo.survey.SurveyDefinition;
import io.attimo.survey.SurveyText;

/** Surveys as somebody may have written them by the API. */
final class WrittenSurveys {

    private WrittenSurveys() {}

    /** Of each kind one question, with all that can be said of it, and conditions that no form shows. */
    static SurveyDefinition withEverything(String journey) {
        return SurveyText.read("""
            {"journey": "%s", "name": "Everything", "title": {"en": "Everything", "it": "Tutto"},
             "languages": ["en", "it"], "defaultLanguage": "en", "layout": "question", "progress": false,
             "fields": [{"key": "source"}, {"key": "store", "segment": "Branch"}],
             "privacy": {"en": "Kept for a year.\\r\\nThen deleted.", "it": "Un anno."},
             "opensAt": "2026-12-01T08:00:00+01:00", "closesAt": "2027-01-31T20:00",
             "ends": [{"key": "sorry", "when": {"question": "nps", "atMost": "6"}, "text": {"en": "Sorry", "it": "Scusi"}},
                      {"key": "thanks", "text": {"en": "Thanks", "it": "Grazie"}}],
             "pages": [
              {"key": "first", "title": {"en": "First"}, "questions": [
               {"key": "nps", "kind": "nps", "required": true, "outcome": "Recommendation", "text": {"en": " Would  you? ", "it": "Ci consiglierebbe?"},
                "labels": {"0": {"en": "No"}, "5": {"en": "Perhaps"}, "10": {"it": "Sì"}}},
               {"key": "stars", "kind": "rating", "required": false, "display": "stars", "touchpoint": {"stage": "Arriving", "name": "Parking"},
                "text": {"en": "Parking"}, "help": {"en": "One\\ntwo"}, "notApplicable": {"en": "Came by train"}},
               {"key": "ease", "kind": "effort", "touchpoint": {"stage": "Leaving", "name": "Gate"}, "text": {"en": "Easy?"},
                "notApplicable": true, "showIf": {"all": [{"question": "nps", "atLeast": "3"}, {"not": {"language": "it"}}]}},
               {"key": "own", "kind": "scale", "scale": {"min": 0, "max": 100, "pain": [60, 100], "glory": [0, 30], "reversed": true}, "text": {"en": "Own"}},
               {"key": "branch", "kind": "single", "segment": "Branch", "text": {"en": "Which branch?"}, "order": "random",
                "choices": [{"key": "rome", "text": {"en": "Rome", "it": "Roma"}, "label": "Roma", "fixed": true},
                            {"key": "milan", "text": {"en": "Milan"}, "showIf": {"field": "source", "is": "mail"}}],
                "other": {"en": "Elsewhere"}},
               {"key": "met", "kind": "several", "text": {"en": "What did you meet?"}, "least": 1, "most": 2,
                "choices": [{"key": "shop", "text": {"en": "Shop"}, "touchpoint": {"stage": "Waiting", "name": "Shop"}},
                            {"key": "wifi", "text": {"en": "Wi-Fi"}, "touchpoint": {"stage": "Waiting", "name": "Wi-Fi"}},
                            {"key": "none", "text": {"en": "None"}, "exclusive": true}]}]},
              {"key": "each", "repeat": {"over": "met"}, "endIf": {"any": [{"question": "nps", "is": "0"}, {"question": "branch", "is": "rome"}]},
               "questions": [
               {"key": "there", "kind": "rating", "touchpoint": "repeat", "text": {"en": "How was {met|it}?"}},
               {"key": "table", "kind": "matrix", "scale": "1-7", "text": {"en": "Rate"},
                "rows": [{"key": "a", "text": {"en": "A"}}, {"key": "b", "text": {"en": "B"}, "showIf": {"question": "nps", "in": ["9", "10"]}}]},
               {"key": "grid", "kind": "matrix", "each": "several", "text": {"en": "Tick"}, "rows": [{"key": "a", "text": {"en": "A"}}],
                "choices": [{"key": "x", "text": {"en": "X"}}]}]},
              {"key": "last", "showIf": {"question": "table.a", "answered": true}, "questions": [
               {"key": "each_one", "kind": "matrix", "text": {"en": "Each"}, "rows": [
                {"key": "signs", "text": {"en": "Signs"}, "touchpoint": {"stage": "Arriving", "name": "Signs"}},
                {"key": "all", "text": {"en": "All in all"}, "outcome": "Overall"}]},
               {"key": "where", "kind": "single", "text": {"en": "Where?"}, "choices": [
                {"key": "parking", "text": {"en": "Parking"}, "touchpoint": {"stage": "Arriving", "name": "Parking"}},
                {"key": "lounge", "text": {"en": "Lounge"}, "touchpoint": {"stage": "Waiting", "name": "Lounge"}}]},
               {"key": "rank", "kind": "ranking", "text": {"en": "Rank"}, "order": "rotated", "choices": [{"key": "x", "text": {"en": "X"}}, {"key": "y", "text": {"en": "Y"}}]},
               {"key": "age", "kind": "number", "text": {"en": "Age"}, "min": 0.5, "max": 120, "step": 0.5, "unit": {"en": "years"}},
               {"key": "day", "kind": "date", "text": {"en": "When?"}},
               {"key": "short", "kind": "short", "text": {"en": "Short"}, "length": 20},
               {"key": "long", "kind": "long", "about": "where", "text": {"en": "Long"}, "showIf": {"any": [{"question": "nps", "isNot": "10"}, {"question": "stars", "notApplicable": true}]}},
               {"key": "mail", "kind": "email", "text": {"en": "Mail"}, "showIf": {"question": "rank", "answered": false}},
               {"key": "yes", "kind": "consent", "consentVersion": "2026-11", "text": {"en": "I agree"}, "showIf": {"language": "en"}},
               {"key": "note", "kind": "statement", "text": {"en": "Thanks, {source}"}, "help": {"en": "odd"}}]}]}
            """.formatted(journey));
    }
}
