package io.attimo.sample;

import java.util.List;

/** What the invented patients wrote: after a pain, after neither, after a glory. */
final class StudioVoices {

    static final List<List<String>> WAITING = List.of(
            List.of(
                    "Appuntamento alle 15, entrata alle 15 e 50, nessuno mi ha detto niente.",
                    "Quaranta minuti con il mal di denti e nemmeno un bicchiere d'acqua.",
                    "Ho perso il turno al lavoro per aspettare.",
                    "Con due bambini piccoli un'ora in quella sala è lunghissima.",
                    "Si aspetta sempre, tanto vale non dare un orario.",
                    "Ho visto passare tre persone prima di me senza una spiegazione.",
                    "Più stavo lì, più mi saliva la paura."),
            List.of(
                    "Si aspetta un po', ma meno dell'anno scorso.",
                    "Venti minuti, con le solite riviste.",
                    "Niente di speciale, la sala è pulita."),
            List.of(
                    "Sono entrata all'ora giusta.",
                    "La segretaria è venuta a dirmi che mancavano dieci minuti: gentilissima.",
                    "Mi hanno telefonato che erano in ritardo, così ho fatto la spesa."));

    static final List<List<String>> PRICES = List.of(
            List.of(
                    "Un foglio con un totale e una penna in mano, mi sono sentito messo alle strette.",
                    "Non ho capito perché due capsule e non una.",
                    "Alla fine ho speso trecento euro più del preventivo.",
                    "Avrei voluto portarlo a casa e pensarci.",
                    "Mi hanno parlato di rate prima ancora di dirmi che cosa ho."),
            List.of(
                    "Chiaro, ma caro.",
                    "Ho dovuto chiedere io che cosa si poteva rimandare.",
                    "Prezzo nella media, spiegazione un po' di corsa."),
            List.of(
                    "Mi ha detto lui che cosa potevo rimandare: mi sono fidata.",
                    "Due possibilità, spiegate con calma, e il tempo di decidere.",
                    "Tutto scritto riga per riga, e il conto è tornato."));

    static final List<List<String>> CARE = List.of(
            List.of(
                    "Ho sentito male e nessuno si è fermato.",
                    "Mi hanno detto «non è niente», ma per me era tanto.",
                    "L'otturazione è saltata dopo due settimane."),
            List.of("Tutto regolare.", "Bene la cura, un po' di fretta alla fine."),
            List.of(
                    "Mi diceva prima di ogni passo che cosa avrebbe fatto. Non ho avuto paura.",
                    "Mano leggerissima, non ho sentito niente.",
                    "Mio figlio è uscito ridendo, ed era entrato piangendo.",
                    "Bravissimo il dottore, si vede che gli importa.",
                    "Ho stretto la mano all'assistente per mezz'ora: grazie, Giulia."));

    static final List<List<String>> GENERAL = List.of(
            List.of(
                    "Bravi, ma non si può aspettare così ogni volta.",
                    "Il telefono suona a vuoto, e il messaggio automatico non aiuta.",
                    "Dopo l'urgenza nessuno mi ha chiesto come stavo.",
                    "Ho dovuto raccontare tutto due volte, prima all'igienista e poi al dottore."),
            List.of(
                    "Nel complesso bene, si può migliorare sull'orario.",
                    "Bene la cura, il resto così così.",
                    "I messaggi del richiamo arrivano sempre la sera tardi."),
            List.of(
                    "Erano dieci anni che non andavo dal dentista. Ci torno.",
                    "Ci vengo con tutta la famiglia.",
                    "La telefonata di Marta due giorni dopo mi ha fatto davvero piacere.",
                    "Persone gentili, si ricordano di me.",
                    "Consigliato da mia sorella, e aveva ragione."));

    private StudioVoices() {}
}
