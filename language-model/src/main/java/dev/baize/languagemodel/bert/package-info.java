/// The BERT encoder, written with DJL operators, and the files its weights come in.
///
/// Source: Devlin, Chang, Lee and Toutanova, "BERT: Pre-training of Deep Bidirectional Transformers
/// for Language Understanding", NAACL 2019. Names of weights are those of Hugging Face's
/// `BertModel`, without the prefix `bert.`.
@NullMarked
package dev.baize.languagemodel.bert;

import org.jspecify.annotations.NullMarked;
