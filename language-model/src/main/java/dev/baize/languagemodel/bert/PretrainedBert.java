package dev.baize.languagemodel.bert;

/// A model as it lies on disk, checked and complete.
///
/// @param id what vectors of this model are marked with
/// @param tokenizer the content of its `tokenizer.json`
/// @param pooling how it was trained to make one vector of a text
public record PretrainedBert(String id, BertConfig config, Weights weights, String tokenizer, Pooling pooling) {
    public PretrainedBert {
        Bert.requireFit(config, weights);
    }
}
