"""What interfaces and exports of other tongues call a record's fields.

They stand behind the usual names of `field_names`: of two names of one field, the usual one counts.
"""

NAMES_ABROAD: dict[str, str] = {
    "text": "cuerpo cuerpo_texto texto contenido corpo conteudo conteúdo texte contenu corps testo contenuto "
    "inhalt artikeltext brødtekst brodtekst brödtext tekst innhold innehåll treść tresc zawartosc metin "
    "içerik icerik haber_metni isi konten isi_berita nội_dung noi_dung текст тело содержание 正文 内容 內容 本文 "
    "본문 내용 النص المحتوى نص",
    "title": "título titulo titular manchete titre titolo titel schlagzeile überschrift ueberschrift tittel overskrift "
    "rubrik otsikko tytuł tytul başlık baslik judul tiêu_đề tieu_de заголовок название 标题 標題 见出し 見出し タイトル "
    "제목 العنوان عنوان",
    "standfirst": "subtítulo subtitulo entradilla bajada copete chapô chapo chapeau sous_titre sottotitolo occhiello "
    "untertitel unterzeile vorspann ingress manchet",
    "byline": "creators autor autora autores auteur auteurs autore autori autorin verfasser verfasserin periodista "
    "periodistas jornalista journaliste giornalista forfatter författare skribent kirjoittaja dziennikarz "
    "yazar muhabir penulis wartawan tác_giả tac_gia автор авторы 作者 记者 記者 著者 筆者 기자 저자 الكاتب كاتب",
    "publisher": "medio periódico periodico diario fuente fonte jornal veículo veiculo quelle zeitung journal testata "
    "kilde källa avis lähde źródło zrodlo gazeta kaynak gazete sumber nguồn nguon источник издание 来源 來源 "
    "媒体 媒體 出典 출처 언론사 المصدر",
    "url": "enlace lien lenke länk liên_kết bağlantı tautan ссылка 链接 連結 リンク 링크 رابط",
    "date": "fecha fecha_publicacion fecha_publicación fecha_de_publicación fecha_de_publicacion publicado "
    "publicado_em publicado_el data_publicacao data_publicação data_de_publicação data_pubblicazione "
    "pubblicato date_publication date_de_publication publié_le publie_le datum erscheinungsdatum "
    "veröffentlicht veröffentlicht_am veroeffentlicht publiziert erschienen dato publisert publiceret "
    "publicerad datum_publicerad julkaistu data_publikacji tarih yayın_tarihi tanggal tanggal_terbit "
    "ngày_đăng дата дата_публикации опубликовано 日期 发布时间 發布時間 发布日期 公開日 日付 날짜 게시일 تاريخ تاريخ_النشر",
    "id": "kennung identificador identifiant",
}
"""Spanish, Portuguese, French, Italian, German, the Nordic tongues, Polish, Turkish, Indonesian, Vietnamese, Russian, Chinese,
Japanese, Korean and Arabic."""
